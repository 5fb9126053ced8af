package org.plumbline.engine.scheme;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.problem.Place;
import org.plumbline.rules.Effect;
import org.plumbline.rules.PeriodUnit;
import org.plumbline.rules.Term;

/**
 * What can be asked and answered under a scheme; every map is in the order of scheme.yaml.
 *
 * <p>{@code unit} is what it appraises instead of people on posts (S2-third, S3-2): there are posts, or there is a unit.
 * The {@code departments} are the only ones there are; empty where any may be written.
 * {@code cliffsAtMost} bounds how much of a pay item may hang on one smallest step, in percent; null where nothing does.
 */
public record Scheme(
        String code,
        Title title,
        Set<PeriodUnit> periods,
        String currency,
        Rounding rounding,
        Map<String, Title> posts,
        @Nullable Title unit,
        Set<String> departments,
        Map<String, Dimension> dimensions,
        Map<String, Indicator> indicators,
        Map<String, EventKind> events,
        Map<String, Title> causes,
        Map<String, AdjustmentKind> adjustments,
        Map<String, Title> grades,
        Map<String, PayItem> pay,
        Map<String, Title> awards,
        Map<String, Title> followUps,
        @Nullable CompensationRange compensation,
        SettlementTerms settlement,
        @Nullable BigDecimal cliffsAtMost,
        List<Meant> meant) {
    /** The roles a person can have in an event (S4-1 to S4-3). */
    public static final List<String> ROLES = List.of("responsible", "leader", "affected");

    /** Keeps copies in the same order. */
    public Scheme {
        periods = Collections.unmodifiableSet(new LinkedHashSet<>(periods));
        posts = copy(posts);
        departments = Collections.unmodifiableSet(new LinkedHashSet<>(departments));
        dimensions = copy(dimensions);
        indicators = copy(indicators);
        events = copy(events);
        causes = copy(causes);
        adjustments = copy(adjustments);
        grades = copy(grades);
        pay = copy(pay);
        awards = copy(awards);
        followUps = copy(followUps);
        meant = List.copyOf(meant);
    }

    /**
     * That something a check finds is meant.
     *
     * @param finding the code of what is found
     * @param about the name of the rule it is found in, or the code of the thing in scheme.yaml
     * @param because why it is meant, in words
     * @param place where scheme.yaml says so
     */
    public record Meant(String finding, String about, String because, Place place) {}

    /** Decimals kept at each step that rounds; HALF_UP, once. */
    public record Rounding(int points, int total, int money) {
        /** Decimals of what is given and not rounded: those of the smallest coin, none of a count, else those of points. */
        public int decimals(Unit unit) {
            return switch (unit) {
                case MONEY -> money;
                case COUNT -> 0;
                default -> points;
            };
        }
    }

    /** A group of indicators, and the range its weight must lie in (S1-14). */
    public record Dimension(String code, Title title, Range weight) implements Titled {}

    /**
     * Something measured.
     *
     * <p>A smaller sample than {@code minSample} counts as not measured; an {@code optional} one may be absent (D-9);
     * one that is {@code fromHistory} is the mean of the months' totals (D-2), one that is a {@code changeOf} another is
     * that one's value less its value in the period before (D-43), and nobody gives these. A better value of a
     * {@code monotone} one must never earn less.
     */
    public record Indicator(
            String code,
            Title title,
            String dimension,
            Unit unit,
            boolean higherIsBetter,
            Range range,
            int minSample,
            boolean optional,
            boolean fromHistory,
            boolean monotone,
            @Nullable Indicator changeOf)
            implements Titled {
        /** Whether it is reckoned from other figures, and so never given. */
        public boolean derived() {
            return fromHistory || changeOf != null;
        }
    }

    /** A kind of event and its nature; what is needed must be given of each substantiated one, and its severity must lie in a range. */
    public record EventKind(
            String code,
            Title title,
            Nature nature,
            boolean amountNeeded,
            boolean causeNeeded,
            boolean dueNeeded,
            @Nullable Range severity)
            implements Titled {}

    /** A kind of points added or taken, by several rules together at most so many (D-20). */
    public record AdjustmentKind(String code, Title title, BigDecimal atMost) implements Titled {}

    /** Something paid, and the effects of a veto that cancel it. */
    public record PayItem(String code, Title title, Set<Effect> cancelledBy) implements Titled {}

    /** The ranges of what pay is reckoned from. */
    public record CompensationRange(Range base, Range floating) {}

    /** The posts; of a scheme of units the one post that is none. */
    public Collection<String> settings() {
        return posts.isEmpty() ? List.of("") : posts.keySet();
    }

    /** The codes that a text of such a term may be; empty for terms that are no codes. */
    public Collection<String> codes(Term term) {
        return new DeclaredTerms(this).codes(term);
    }

    /** The same, with what is said of a text that is none of them. */
    public KnownCodes known(Term term) {
        return new KnownCodes(this, term, codes(term));
    }

    /** The code of what people call by this title. */
    Optional<String> codeTitled(Term term, String title) {
        return new DeclaredTerms(this).codeTitled(term, title);
    }

    /** What people call a code. */
    public Optional<Title> title(Term term, String code) {
        return new DeclaredTerms(this).title(term, code);
    }

    private static <T> Map<String, T> copy(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
