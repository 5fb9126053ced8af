package org.plumbline.engine.plausibility;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Operator;
import org.plumbline.engine.rule.Partial;
import org.plumbline.engine.scheme.Scheme.EventKind;
import org.plumbline.rules.Event;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Term;

/** Severities that scheme.yaml allows and no rule knows, though rules know others of the same event (D-44). */
record UnknownSeverities(WrittenScheme written) {
    private static final int MOST_LEVELS = 20;

    static List<Flaw> of(WrittenScheme written) {
        var unknown = new UnknownSeverities(written);
        return written.scheme().events().values().stream()
                .filter(kind -> kind.severity() != null)
                .flatMap(unknown::of)
                .toList();
    }

    private Stream<Flaw> of(EventKind kind) {
        var asking = written.asked(Event.class)
                .map(asked -> asked.pattern().condition())
                .filter(condition -> may(kind.code(), 0, UnknownSeverities::isOfKind, condition))
                .filter(condition -> condition.tests().stream().anyMatch(UnknownSeverities::isOfSeverity))
                .toList();
        if (asking.isEmpty()) {
            var isUsed = written.asked(Event.class)
                    .anyMatch(asked -> may(
                            kind.code(),
                            0,
                            UnknownSeverities::isOfKind,
                            asked.pattern().condition()));
            return isUsed ? Stream.of(flaw(new VocabularyDoubt.SeverityNeverLookedAt(kind.code()), kind)) : Stream.of();
        }
        return unknown(kind, asking)
                .mapToObj(severity -> flaw(new VocabularyDoubt.SeverityWithoutRule(kind.code(), severity), kind));
    }

    /** Those below all that rules know count only where rules name each one: "from 3 on" leaves the lower ones out. */
    private static IntStream unknown(EventKind kind, List<Condition> asking) {
        var known = new TreeSet<Integer>();
        levels(kind)
                .filter(severity -> asking.stream()
                        .anyMatch(condition ->
                                may(kind.code(), severity, test -> isOfKind(test) || isOfSeverity(test), condition)))
                .forEach(known::add);
        var each = asking.stream()
                .flatMap(condition -> condition.tests().stream())
                .filter(UnknownSeverities::isOfSeverity)
                .allMatch(test -> test.operator() == Operator.EQUAL || test.operator() == Operator.IN);
        return levels(kind)
                .filter(severity -> !known.contains(severity))
                .filter(severity -> each || (!known.isEmpty() && severity > known.first()));
    }

    private static IntStream levels(EventKind kind) {
        var range = kind.severity();
        if (range == null || range.greatest().subtract(range.least()).intValue() > MOST_LEVELS) {
            return IntStream.empty();
        }
        return IntStream.rangeClosed(range.least().intValue(), range.greatest().intValue());
    }

    private static boolean may(String kind, int severity, Predicate<Test> known, Condition condition) {
        return new Partial(AnyFacts.event(kind, severity), known).mayMatch(condition);
    }

    private static boolean isOfKind(Test test) {
        return new Mentioned(Term.EVENT).in(test);
    }

    private static boolean isOfSeverity(Test test) {
        return test.path().quantity().equals(Optional.of(Quantity.SEVERITY));
    }

    private Flaw flaw(VocabularyDoubt doubt, EventKind kind) {
        return written.flaw(doubt, "events", kind.code());
    }
}
