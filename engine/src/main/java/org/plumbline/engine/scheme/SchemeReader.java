package org.plumbline.engine.scheme;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.scheme.Scheme.AdjustmentKind;
import org.plumbline.engine.scheme.Scheme.Dimension;
import org.plumbline.engine.scheme.Scheme.EventKind;
import org.plumbline.engine.scheme.Scheme.Rounding;
import org.plumbline.engine.scheme.Sections.Named;
import org.plumbline.rules.PeriodUnit;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads scheme.yaml. */
public final class SchemeReader {
    /** The name of the file in a scheme's folder. */
    public static final String FILE = "scheme.yaml";
    /** The keys that a scheme may have. */
    static final List<String> SECTIONS = List.of(
            "scheme",
            "title",
            "periods",
            "currency",
            "rounding",
            "posts",
            "appraises",
            "departments",
            "dimensions",
            "indicators",
            "events",
            "causes",
            "adjustments",
            "grades",
            "pay",
            "awards",
            "followUps",
            "compensation",
            "pools",
            "figures",
            "achievements",
            "honours",
            "cliffs",
            "meant");

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int MOST_DECIMALS = 6;
    private static final Choices<PeriodUnit> PERIODS = Choices.of(PeriodUnit.values(), PeriodUnit::code);

    private SchemeReader() {}

    /** Reads a scheme as far as it can be read; what is wrong with it is added to {@code flaws}. */
    public static Scheme read(String text, List<Flaw> flaws) {
        var node = new YamlText(FILE, text, flaws).node();
        if (node.isPresent() && !(node.get() instanceof MappingNode)) {
            flaws.add(new Flaw(Place.file(FILE), "", new YamlProblem.NoSchemeInIt().message()));
        }
        // What cannot be read at all lacks everything, which need not be said as well.
        var readable = node.filter(MappingNode.class::isInstance);
        return scheme(
                readable.isPresent()
                        ? new Section(new Entries(FILE, readable.get(), flaws, FILE))
                        : new Section(new Entries(FILE, Entries.nothing(), new ArrayList<>(), FILE)));
    }

    private static Scheme scheme(Section top) {
        top.only(SECTIONS.toArray(String[]::new));
        var dimensions = top.each("dimensions", SchemeReader::dimension);
        var pay = top.optionalEach("pay", PayReader::item);
        return new Scheme(
                top.code("scheme"),
                top.section("title").only("zh", "en").title(),
                periods(top),
                currency(top),
                rounding(top.section("rounding")),
                AppraisedReader.posts(top),
                AppraisedReader.unit(top),
                AppraisedReader.departments(top),
                dimensions,
                IndicatorReader.read(top, dimensions.keySet()),
                top.optionalEach("events", SchemeReader::event),
                top.optionalEach("causes", SchemeReader::title),
                top.optionalEach("adjustments", SchemeReader::adjustment),
                top.each("grades", SchemeReader::title),
                pay,
                top.optionalEach("awards", SchemeReader::title),
                top.optionalEach("followUps", SchemeReader::title),
                PayReader.compensation(top),
                SettlementTermsReader.read(top, pay.keySet()),
                CheckTermsReader.cliffs(top),
                CheckTermsReader.meant(top));
    }

    private static Rounding rounding(Section rounding) {
        rounding.only("points", "total", "money");
        return new Rounding(
                rounding.neededWhole("points", MOST_DECIMALS, 4),
                rounding.neededWhole("total", MOST_DECIMALS, 2),
                rounding.neededWhole("money", MOST_DECIMALS, 2));
    }

    static Set<PeriodUnit> periods(Section top) {
        var written = top.list("periods");
        if (top.has("periods") && written.isEmpty()) {
            top.flaw("periods", new SchemeProblem.EmptyList("periods").message());
        }
        return new LinkedHashSet<>(top.meanings("periods", written, PERIODS));
    }

    /** An entry of which nothing is said but its title. */
    static Title title(Named named) {
        return named.section().only("zh", "en").title();
    }

    private static Dimension dimension(Named named) {
        var section = named.section().only("zh", "en", "weight");
        return new Dimension(named.code(), section.title(), section.range("weight"));
    }

    private static EventKind event(Named named) {
        var section = named.section().only("zh", "en", "nature", "amount", "cause", "due", "severity");
        return new EventKind(
                named.code(),
                section.title(),
                section.has("nature") ? section.oneOf("nature", Nature.CHOICES, Nature.NEITHER) : Nature.NEITHER,
                section.says("amount", "needed"),
                section.says("cause", "needed"),
                section.says("due", "needed"),
                section.has("severity") ? section.range("severity") : null);
    }

    /** The three letters of a currency (ISO 4217). */
    private static String currency(Section top) {
        var code = top.text("currency");
        if (!code.isEmpty() && !CURRENCY.matcher(code).matches()) {
            top.flaw("currency", new SchemeProblem.OddCurrency(code).message());
        }
        return code;
    }

    private static AdjustmentKind adjustment(Named named) {
        var section = named.section().only("zh", "en", "atMost");
        return new AdjustmentKind(named.code(), section.title(), section.decimal("atMost"));
    }
}
