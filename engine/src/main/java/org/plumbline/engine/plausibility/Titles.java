package org.plumbline.engine.plausibility;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Language;
import org.plumbline.rules.Term;

/** Entries of one section of scheme.yaml that people cannot tell apart: their Chinese names look alike. */
record Titles(Written written) {
    private static final Map<String, Term> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("posts", Term.POST);
        SECTIONS.put("dimensions", Term.DIMENSION);
        SECTIONS.put("indicators", Term.INDICATOR);
        SECTIONS.put("events", Term.EVENT);
        SECTIONS.put("causes", Term.CAUSE);
        SECTIONS.put("grades", Term.GRADE);
        SECTIONS.put("pay", Term.PAY);
        SECTIONS.put("awards", Term.AWARD);
        SECTIONS.put("followUps", Term.FOLLOW_UP);
        SECTIONS.put("pools", Term.POOL);
        SECTIONS.put("figures", Term.FIGURE);
        SECTIONS.put("achievements", Term.ACHIEVEMENT);
        SECTIONS.put("honours", Term.HONOUR);
    }

    static List<Flaw> of(Written written) {
        var titles = new Titles(written);
        return SECTIONS.entrySet().stream()
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
