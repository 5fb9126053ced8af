package org.plumbline.engine.scheme;

import java.util.LinkedHashSet;
import java.util.Set;
import org.plumbline.engine.problem.UnknownCode;
import org.plumbline.engine.scheme.Sections.Named;
import org.plumbline.engine.scheme.SettlementTerms.AchievementKind;
import org.plumbline.engine.scheme.SettlementTerms.Figure;
import org.plumbline.engine.scheme.SettlementTerms.Pool;
import org.plumbline.rules.Term;

/** Reads what scheme.yaml says of settlements; every section may be absent. */
final class SettlementTermsReader {
    private SettlementTermsReader() {}

    static SettlementTerms read(Section top, Set<String> payItems) {
        return new SettlementTerms(
                top.optionalEach("pools", named -> pool(named, payItems)),
                top.optionalEach("figures", named -> figure(top, named)),
                top.optionalEach("achievements", SettlementTermsReader::achievement),
                top.optionalEach("honours", SchemeReader::title));
    }

    private static Pool pool(Named named, Set<String> payItems) {
        var section = named.section().only("zh", "en", "pay", "undivided");
        var pay = section.text("pay");
        if (section.has("pay") && !payItems.contains(pay)) {
            section.flaw("pay", new UnknownCode(Term.PAY, pay).message().known(pay, payItems));
        }
        var undivided = section.says("undivided", "allowed");
        return new Pool(named.code(), section.title(), pay, undivided);
    }

    private static Figure figure(Section top, Named named) {
        var section = named.section().only("zh", "en", "unit", "range", "optional", "of", "periods");
        var ofDepartments = section.says("of", "departments");
        var optional = section.yes("optional");
        if (optional && ofDepartments) {
            section.flaw("optional", new SchemeProblem.NeverAbsent(named.code()).message());
        }
        return new Figure(
                named.code(),
                section.title(),
                section.oneOf("unit", Unit.CHOICES, Unit.COUNT),
                section.range("range"),
                optional,
                ofDepartments,
                SchemeReader.periods(section.has("periods") ? section : top));
    }

    private static AchievementKind achievement(Named named) {
        var section = named.section().only("zh", "en", "levels");
        return new AchievementKind(named.code(), section.title(), new LinkedHashSet<>(section.list("levels")));
    }
}
