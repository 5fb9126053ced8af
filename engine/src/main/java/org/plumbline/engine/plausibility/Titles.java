package org.plumbline.engine.plausibility;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Language;
import org.plumbline.rules.Term;

/** Entries of one section of scheme.yaml that people cannot tell apart: their Chinese names look alike. */
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
        var flaws = new ArrayList<Flaw>();
        var first = new HashMap<String, String>();
        for (var code : written.scheme().codes(term)) {
            var title = written.scheme().title(term, code).orElseThrow().in(Language.ZH);
            var before = first.putIfAbsent(seen(title), code);
            if (before != null) {
                flaws.add(written.flaw(new VocabularyDoubt.SameTitle(title, code, before), section, code));
            }
        }
        return flaws;
    }

    /** What a reader sees of a name: wide letters look like narrow ones, and spaces like nothing. */
    private static String seen(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
