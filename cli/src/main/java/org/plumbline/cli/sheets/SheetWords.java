package org.plumbline.cli.sheets;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.engine.decision.Decision.Reason;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Term;

/** What sheets say in the words of a scheme: titles, amounts of money, and the reasons behind figures. */
record SheetWords(Scheme scheme, Texts texts) {
    private static final int SHOWN = "sha256:".length() + 12;

    String say(String key, Object... words) {
        return texts.say(key, words);
    }

    String title(Term term, String code) {
        return scheme.title(term, code).map(title -> title.in(texts.language())).orElse(code);
    }

    String money(BigDecimal amount) {
        return amount.toPlainString() + " " + scheme.currency();
    }

    static String reason(Reason reason) {
        return reason(reason.rule(), reason.clauses());
    }

    static String reason(String rule, List<String> clauses) {
        return rule + " [" + String.join(", ", clauses) + "]";
    }

    /** The ids of what was looked at, after a word for them; nothing where there are none. */
    String because(String key, List<String> because) {
        return because.isEmpty() ? "" : "  " + texts.say(key, String.join(", ", because));
    }

    /** Which files judged, and which version of the engine. */
    String judgedBy(String fingerprint, String engine) {
        return "  " + texts.say("judged-by", fingerprint.substring(0, SHOWN), engine);
    }
}
