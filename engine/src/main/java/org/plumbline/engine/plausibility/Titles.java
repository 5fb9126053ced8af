package org.plumbline.engine.plausibility;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.SeenText;
import org.plumbline.rules.Term;

/** Entries of one section of scheme.yaml that people cannot tell apart: their names look alike, in either language. */
record Titles(WrittenScheme written) {
    private static final List<Map.Entry<String, Term>> SECTIONS = List.of(
            Map.entry("posts", Term.POST),
            Map.entry("dimensions", Term.DIMENSION),
            Map.entry("indicators", Term.INDICATOR),
            Map.entry("events", Term.EVENT),
            Map.entry("causes", Term.CAUSE),
            Map.entry("grades", Term.GRADE),
            Map.entry("pay", Term.PAY),
            Map.entry("awards", Term.AWARD),
            Map.entry("followUps", Term.FOLLOW_UP),
            Map.entry("pools", Term.POOL),
            Map.entry("figures", Term.FIGURE),
            Map.entry("achievements", Term.ACHIEVEMENT),
            Map.entry("honours", Term.HONOUR));

    static List<Flaw> of(WrittenScheme written) {
        var titles = new Titles(written);
        return SECTIONS.stream()
                .flatMap(section -> titles.in(section.getKey(), section.getValue()).stream())
                .toList();
    }

    private List<Flaw> in(String section, Term term) {
        var flaws = new LinkedHashMap<String, Flaw>();
        for (var language : Language.values()) {
            var first = new HashMap<String, String>();
            for (var code : written.scheme().codes(term)) {
                var title = written.scheme().title(term, code).orElseThrow().in(language);
                var before = first.putIfAbsent(SeenText.of(title), code);
                if (before != null) {
                    var same = new VocabularyDoubt.SameTitle(title, code, before);
                    flaws.putIfAbsent(code, written.flaw(same, section, code));
                }
            }
        }
        return List.copyOf(flaws.values());
    }
}
