package org.plumbline.engine.scheme;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.engine.problem.UnknownCode;
import org.plumbline.engine.scheme.SettlementTerms.AchievementKind;
import org.plumbline.engine.scheme.SettlementTerms.Figure;
import org.plumbline.engine.scheme.SettlementTerms.Pool;
import org.plumbline.rules.Term;

/** Reads what scheme.yaml says of settlements; every section may be absent. */
final class SettlementTermsReader {
    private SettlementTermsReader() {}

    static SettlementTerms read(Section top, Set<String> payItems) {
        return new SettlementTerms(
                each(top, "pools", named -> pool(named, payItems)),
                each(top, "figures", named -> figure(top, named)),
                each(top, "achievements", SettlementTermsReader::achievement),
                top.has("honours") ? SchemeReader.titles(top, "honours") : Map.of());
    }

    private static <T> Map<String, T> each(Section top, String key, Function<Section.Named, T> read) {
        return top.has(key) ? top.section(key).each(read) : Map.of();
    }

    private static Pool pool(Section.Named named, Set<String> payItems) {
        var section = named.section().only("zh", "en", "pay", "undivided");
        var pay = section.text("pay");
        if (section.has("pay") && !payItems.contains(pay)) {
            section.flaw("pay", new UnknownCode(Term.PAY, pay).message().known(pay, payItems));
        }
        var undivided = section.has("undivided")
                && section.oneOf("undivided", SettlementTermsReader::allowed, List.of("allowed"), true);
        return new Pool(named.code(), section.title(), pay, undivided);
    }

    private static Figure figure(Section top, Section.Named named) {
        var section = named.section().only("zh", "en", "unit", "range", "optional", "of", "periods");
        var units = Arrays.stream(Unit.values()).map(Unit::code).toList();
        var ofDepartments = section.has("of")
                && section.oneOf("of", SettlementTermsReader::departments, List.of("departments"), true);
        var optional = section.yes("optional");
        if (optional && ofDepartments) {
            section.flaw("optional", new SchemeProblem.NeverAbsent(named.code()).message());
        }
        return new Figure(
                named.code(),
                section.title(),
                section.oneOf("unit", Unit::of, units, Unit.COUNT),
                section.range("range"),
                optional,
                ofDepartments,
                SchemeReader.periods(section.has("periods") ? section : top));
    }

    private static Optional<Boolean> allowed(String word) {
        return word.equals("allowed") ? Optional.of(true) : Optional.empty();
    }

    private static Optional<Boolean> departments(String word) {
        return word.equals("departments") ? Optional.of(true) : Optional.empty();
    }

    private static AchievementKind achievement(Section.Named named) {
        var section = named.section().only("zh", "en", "levels");
        return new AchievementKind(named.code(), section.title(), new LinkedHashSet<>(section.list("levels")));
    }
}
