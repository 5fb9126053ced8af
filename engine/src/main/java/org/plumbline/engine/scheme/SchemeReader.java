package org.plumbline.engine.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.scheme.Scheme.AdjustmentKind;
import org.plumbline.engine.scheme.Scheme.CompensationRange;
import org.plumbline.engine.scheme.Scheme.Dimension;
import org.plumbline.engine.scheme.Scheme.EventKind;
import org.plumbline.engine.scheme.Scheme.Meant;
import org.plumbline.engine.scheme.Scheme.PayItem;
import org.plumbline.engine.scheme.Scheme.Rounding;
import org.plumbline.rules.Effect;
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
        var dimensions = top.section("dimensions").each(SchemeReader::dimension);
        var pay = top.has("pay") ? top.section("pay").each(SchemeReader::payItem) : Map.<String, PayItem>of();
        var rounding = top.section("rounding").only("points", "total", "money");
        return new Scheme(
                top.code("scheme"),
                top.section("title").only("zh", "en").title(),
                periods(top),
                currency(top),
                new Rounding(
                        rounding.whole("points", MOST_DECIMALS, 4),
                        rounding.whole("total", MOST_DECIMALS, 2),
                        rounding.whole("money", MOST_DECIMALS, 2)),
                posts(top),
                unit(top),
                dimensions,
                IndicatorReader.read(top, dimensions.keySet()),
                top.has("events") ? top.section("events").each(SchemeReader::event) : Map.of(),
                titlesIfAny(top, "causes"),
                top.has("adjustments") ? top.section("adjustments").each(SchemeReader::adjustment) : Map.of(),
                titles(top, "grades"),
                pay,
                titlesIfAny(top, "awards"),
                titlesIfAny(top, "followUps"),
                compensation(top),
                SettlementTermsReader.read(top, pay.keySet()),
                cliffs(top),
                top.has("meant") ? top.sections("meant", SchemeReader::meant) : List.of());
    }

    private static @Nullable BigDecimal cliffs(Section top) {
        return top.has("cliffs") ? top.section("cliffs").only("atMost").decimal("atMost") : null;
    }

    private static Map<String, Title> titlesIfAny(Section top, String key) {
        return top.has(key) ? titles(top, key) : Map.of();
    }

    private static Meant meant(Section section) {
        section.only("finding", "about", "because");
        return new Meant(
                section.text("finding"), section.text("about"), section.text("because"), section.place("finding"));
    }

    static Set<PeriodUnit> periods(Section top) {
        var known = Arrays.stream(PeriodUnit.values()).map(PeriodUnit::code).toList();
        var periods = new LinkedHashSet<PeriodUnit>();
        var written = top.list("periods");
        if (top.has("periods") && written.isEmpty()) {
            top.flaw("periods", new SchemeProblem.EmptyList("periods").message());
        }
        for (var word : written) {
            top.meant("periods", word, SchemeReader::periodUnit, known).ifPresent(periods::add);
        }
        return periods;
    }

    private static Optional<PeriodUnit> periodUnit(String word) {
        return Arrays.stream(PeriodUnit.values())
                .filter(unit -> unit.code().equals(word))
                .findFirst();
    }

    /** A scheme of units has none. */
    private static Map<String, Title> posts(Section top) {
        if (!top.has("appraises") && !top.has("posts")) {
            top.flaw("posts", new SchemeProblem.NoPosts().message());
            return Map.of();
        }
        return top.has("posts") ? titles(top, "posts") : Map.of();
    }

    private static @Nullable Title unit(Section top) {
        if (!top.has("appraises")) {
            return null;
        }
        if (top.has("posts")) {
            top.flaw("appraises", new SchemeProblem.PostsOrUnit().message());
        }
        return top.section("appraises").only("zh", "en").title();
    }

    static Map<String, Title> titles(Section top, String key) {
        return top.section(key).each(named -> named.section().only("zh", "en").title());
    }

    private static Dimension dimension(Section.Named named) {
        var section = named.section().only("zh", "en", "weight");
        return new Dimension(named.code(), section.title(), section.range("weight"));
    }

    private static EventKind event(Section.Named named) {
        var section = named.section().only("zh", "en", "amount", "cause", "due", "severity");
        return new EventKind(
                named.code(),
                section.title(),
                needed(section, "amount"),
                needed(section, "cause"),
                needed(section, "due"),
                section.has("severity") ? section.range("severity") : null);
    }

    private static boolean needed(Section section, String key) {
        return section.has(key)
                && section.oneOf(
                        key,
                        word -> word.equals("needed") ? Optional.of(true) : Optional.empty(),
                        List.of("needed"),
                        true);
    }

    private static PayItem payItem(Section.Named named) {
        var section = named.section().only("zh", "en", "cancelledBy");
        var effects = EnumSet.noneOf(Effect.class);
        var known = Arrays.stream(Effect.values()).map(Effect::name).toList();
        for (var word : section.has("cancelledBy") ? section.list("cancelledBy") : List.<String>of()) {
            section.meant("cancelledBy", word, SchemeReader::effect, known).ifPresent(effects::add);
        }
        return new PayItem(named.code(), section.title(), effects);
    }

    private static Optional<Effect> effect(String word) {
        return Arrays.stream(Effect.values())
                .filter(effect -> effect.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The three letters of a currency (ISO 4217). */
    private static String currency(Section top) {
        var code = top.text("currency");
        if (!code.isEmpty() && !CURRENCY.matcher(code).matches()) {
            top.flaw("currency", new SchemeProblem.OddCurrency(code).message());
        }
        return code;
    }

    private static AdjustmentKind adjustment(Section.Named named) {
        var section = named.section().only("zh", "en", "atMost");
        return new AdjustmentKind(named.code(), section.title(), section.decimal("atMost"));
    }

    /** Needed only where something is paid. */
    private static @Nullable CompensationRange compensation(Section top) {
        if (!top.has("compensation") && !top.has("pay")) {
            return null;
        }
        var section = top.section("compensation").only("base", "floating");
        return new CompensationRange(section.range("base"), section.range("floating"));
    }
}
