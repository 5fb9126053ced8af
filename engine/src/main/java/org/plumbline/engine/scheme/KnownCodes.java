package org.plumbline.engine.scheme;

import java.util.Collection;
import java.util.List;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.UnknownCode;
import org.plumbline.rules.Term;

/** The codes that may stand somewhere, and what is said of whatever else stands there. */
public record KnownCodes(Scheme scheme, Term term, Collection<String> codes) {
    /** Whether it is one of them. */
    public boolean has(String code) {
        return codes.contains(code);
    }

    /** That it is none of them. */
    public Message none(String written) {
        return new UnknownCode(term, written).message();
    }

    /** The same, with the code of what people call so, or what looks like it, or all that there are. */
    public Message unknown(String written) {
        var message = none(written);
        var titled = scheme.codeTitled(term, written);
        if (titled.isPresent()) {
            return message.meaning(titled.get());
        }
        var alike = message.known(written, codes);
        var called = alike.maybe().isEmpty() ? called(message, written) : List.<String>of();
        return called.isEmpty() ? alike : message.meaning(called.get(0));
    }

    /** The code of what people call almost so. */
    private List<String> called(Message message, String written) {
        var titles = codes.stream()
                .flatMap(code -> scheme.title(term, code).stream())
                .flatMap(title -> List.of(title.zh(), title.en()).stream())
                .toList();
        return message.maybe(written, titles).maybe().stream()
                .flatMap(title -> scheme.codeTitled(term, title).stream())
                .toList();
    }
}
