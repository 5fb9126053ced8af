package org.plumbline.engine.plausibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Partial;
import org.plumbline.engine.scheme.SettlementTerms.AchievementKind;
import org.plumbline.engine.scheme.SettlementTerms.Pool;
import org.plumbline.rules.Achievement;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Department;
import org.plumbline.rules.Event;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Figure;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Settled;
import org.plumbline.rules.Term;

/** Codes of scheme.yaml that no rule gives, and codes that no rule looks at. */
final class UnusedCodes {
    private final WrittenScheme written;
    private final List<Flaw> flaws = new ArrayList<>();

    private UnusedCodes(WrittenScheme written) {
        this.written = written;
    }

    static List<Flaw> of(WrittenScheme written) {
        var unused = new UnusedCodes(written);
        unused.concluded();
        unused.lookedAt();
        unused.dimensions();
        return unused.flaws;
    }

    private void concluded() {
        var scheme = written.scheme();
        given("awards", scheme.awards().keySet(), codes(Conclusion.Award.class, Conclusion.Award::code));
        given("pay", scheme.pay().keySet(), paid());
        given(
                "followUps",
                scheme.followUps().keySet(),
                both(
                        codes(Conclusion.FollowUp.class, Conclusion.FollowUp::action),
                        codes(Settled.Scheduled.class, Settled.Scheduled::action)));
        given(
                "honours",
                scheme.settlement().honours().keySet(),
                both(
                        codes(Settled.Candidate.class, Settled.Candidate::honour),
                        codes(Settled.Honoured.class, Settled.Honoured::honour)));
        given(
                "adjustments",
                scheme.adjustments().keySet(),
                codes(Conclusion.Adjustment.class, adjustment -> String.valueOf(adjustment.within())));
    }

    /** Pay items that a formula gives, or a pool. */
    private Set<String> paid() {
        var pools = written.scheme().settlement().pools().values().stream().map(Pool::pay);
        return both(codes(Conclusion.Pay.class, Conclusion.Pay::item), pools.collect(Collectors.toSet()));
    }

    private <C> Set<String> codes(Class<C> kind, Function<C, String> code) {
        return written.concluded(kind).map(code).collect(Collectors.toSet());
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    private void given(String section, Collection<String> codes, Set<String> given) {
        codes.stream()
                .filter(code -> !given.contains(code))
                .map(code -> written.flaw(new VocabularyDoubt.NeverConcluded(section, code), section, code))
                .forEach(flaws::add);
    }

    private void lookedAt() {
        var scheme = written.scheme();
        var settlement = scheme.settlement();
        looked("events", scheme.events().keySet(), this::isEventUsed);
        looked("causes", scheme.causes().keySet(), this::isCauseUsed);
        looked("figures", settlement.figures().keySet(), this::isFigureUsed);
        looked(
                "achievements",
                settlement.achievements().keySet(),
                code -> isUsed(Term.ACHIEVEMENT, code, AnyFacts.achievement(code, "")));
        settlement.achievements().values().forEach(this::levels);
    }

    private void looked(String section, Collection<String> codes, Predicate<String> used) {
        codes.stream()
                .filter(used.negate())
                .map(code -> written.flaw(new VocabularyDoubt.NeverLookedAt(section, code), section, code))
                .forEach(flaws::add);
    }

    private boolean isEventUsed(String code) {
        return isUsed(Term.EVENT, code, AnyFacts.event(code, 0));
    }

    /** What asks for the days since the same cause looks at every cause. */
    private boolean isCauseUsed(String code) {
        var mentioned = new Mentioned(Term.CAUSE);
        return tests(Event.class)
                .anyMatch(test -> mentioned.in(test, code)
                        || test.path().quantity().equals(Optional.of(Quantity.DAYS_SINCE_SAME_CAUSE)));
    }

    private boolean isFigureUsed(String code) {
        var mentioned = new Mentioned(Term.FIGURE);
        return Stream.concat(tests(Figure.class), tests(Department.class)).anyMatch(test -> mentioned.in(test, code))
                || written.asked(Figure.class)
                        .anyMatch(asked ->
                                asked.pattern().condition().tests().stream().noneMatch(mentioned::in));
    }

    private Stream<Condition.Test> tests(Class<? extends Fact> kind) {
        return written.asked(kind).flatMap(asked -> asked.pattern().condition().tests().stream());
    }

    /** Whether a rule names a code, or asks for facts that may have it. */
    private boolean isUsed(Term term, String code, Fact fact) {
        var mentioned = new Mentioned(term);
        var partial = new Partial(fact, mentioned::in);
        return written.asked(fact.getClass().asSubclass(Fact.class))
                .map(asked -> asked.pattern().condition())
                .anyMatch(condition -> partial.mayMatch(condition)
                        || condition.tests().stream().anyMatch(test -> mentioned.in(test, code)));
    }

    /** A rule that only refuses gives nothing for a level. */
    private void levels(AchievementKind kind) {
        for (var level : kind.levels()) {
            var of = new Partial(
                    AnyFacts.achievement(kind.code(), level),
                    test -> new Mentioned(Term.ACHIEVEMENT).in(test) || new Mentioned(Term.LEVEL).in(test));
            var used = written.asked(Achievement.class)
                    .filter(asked -> !asked.rule().concludes().equals(Set.of(Settled.Refusal.class)))
                    .anyMatch(asked -> of.mayMatch(asked.pattern().condition()));
            if (!used && isUsed(Term.ACHIEVEMENT, kind.code(), AnyFacts.achievement(kind.code(), ""))) {
                flaws.add(written.flaw(
                        new VocabularyDoubt.LevelNeverLookedAt(kind.code(), level), "achievements", kind.code()));
            }
        }
    }

    private void dimensions() {
        var filled = written.scheme().indicators().values().stream()
                .map(indicator -> indicator.dimension())
                .collect(Collectors.toSet());
        written.scheme().dimensions().keySet().stream()
                .filter(code -> !filled.contains(code))
                .map(code -> written.flaw(new VocabularyDoubt.EmptyDimension(code), "dimensions", code))
                .forEach(flaws::add);
    }
}
