package org.plumbline.engine.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.engine.Engine;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.ruleset.SchemeFiles;

/** The tiny scheme with pools and honours; each test writes the rules of settlement that it is about. */
public final class Bonus {
    static final String TERMS = """

            pools:
              pot: { zh: 奖金池, en: Pot, pay: bonus }
              half: { zh: 一半, en: Half, pay: bonus }
              rest: { zh: 其余, en: Rest, pay: bonus }
            figures:
              sales: { zh: 销售额, en: Sales, unit: money, range: -1000000000..1000000000, optional: true }
              beds: { zh: 床位, en: Beds, unit: count, range: 0..1000, of: departments }
            achievements:
              patent: { zh: 专利, en: Patent, levels: [A, B] }
            honours:
              star: { zh: 明星, en: Star }
            """;
    /** What is in the pot is what is sold. */
    static final String FILLED =
            rule("进账", "$s : Figure( code == \"sales\" )", "pool(\"pot\").receivesPercent(100).of($s)");

    private Bonus() {}

    /** A rule with that name, condition and conclusions. */
    public static String rule(String name, String when, String... then) {
        var conclusions = List.of(then).stream()
                .map(each -> "    insert( " + each + " );\n")
                .collect(Collectors.joining());
        return "rule \"" + name + "\"\n    @clause(\"T-9\")\nwhen\n    " + when + "\nthen\n" + conclusions + "end\n";
    }

    /** The tiny scheme with these rules of settlement. */
    public static SchemeFiles files(String... rules) {
        var texts = new TreeMap<>(TinyScheme.files().texts());
        texts.computeIfPresent("scheme.yaml", (name, text) -> text + TERMS);
        texts.put("settlement.drl", String.join("\n", rules));
        return new SchemeFiles(texts);
    }

    /** What judges by these rules of settlement. */
    static Engine engine(String... rules) {
        return Engine.witness(files(rules));
    }

    /** A settlement of a month: what was sold, and the members, each {@code id total department and more}. */
    static SettlementReading sold(String sales, String... members) {
        return read("figures: { sales: " + sales + " }", members);
    }

    /** A settlement of a month with more fields. */
    static SettlementReading read(String more, String... members) {
        var lines = new ArrayList<String>();
        for (var member : members) {
            var words = member.split(" ", 4);
            lines.add("  - { id: " + words[0] + ", post: clerk, total: " + words[1] + ", grade: fair, department: "
                    + words[2] + (words.length > 3 ? ", " + words[3] : "") + " }");
        }
        return SettlementReader.read(Documents.yaml()
                .readTree("scheme: tiny\nperiod: 2026-07\n" + more + "\nmembers:\n" + String.join("\n", lines)));
    }
}
