package org.plumbline.engine.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Pattern.Presence;
import org.plumbline.rules.Achievement;
import org.plumbline.rules.Department;
import org.plumbline.rules.Event;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Figure;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Member;
import org.plumbline.rules.Outcome;
import org.plumbline.rules.Score;

/**
 * What keeps a rule from firing at one of its patterns: a fact that nearly matches and what it fails, no fact at all,
 * or a fact that must not be there.
 */
public record Miss(Pattern pattern, @Nullable Fact fact, List<Failure> failures) {
    /** Keeps a copy. */
    public Miss {
        failures = List.copyOf(failures);
    }

    /** It in sentences. */
    public List<Message> sentences() {
        if (fact == null) {
            return List.of(Message.of(
                    pattern.type() == Outcome.class
                            ? new Explanation.MissNotGraded()
                            : new Explanation.MissNoFact(pattern.type().getSimpleName())));
        }
        if (pattern.presence() == Presence.ABSENT) {
            return List.of(new Explanation.MissMustNotBe(shown(fact), pattern.condition()).message());
        }
        return failures.stream()
                .map(failure -> sentence(shown(fact), failure).message())
                .toList();
    }

    private static Explanation sentence(String fact, Failure failure) {
        return failure.met().isEmpty()
                ? new Explanation.MissNever(fact, failure.asked(), failure.property())
                : new Explanation.Miss(fact, failure.asked(), failure.property(), failure.met());
    }

    /** A fact as people know it: its kind, and which one it is. */
    static String shown(Fact fact) {
        var kind = fact.getClass().getSimpleName();
        if (fact instanceof Event event) {
            return kind + " " + event.id() + " (" + event.kind() + ")";
        }
        if (fact instanceof Measurement measurement) {
            return kind + " " + measurement.indicator();
        }
        return fact instanceof Score score ? kind + " " + score.indicator() : kind + ofSettlement(fact);
    }

    private static String ofSettlement(Fact fact) {
        if (fact instanceof Member member) {
            return " " + member.id();
        }
        if (fact instanceof Department department) {
            return " " + department.name();
        }
        if (fact instanceof Figure figure) {
            return " " + figure.code();
        }
        return fact instanceof Achievement achievement ? " " + achievement.id() : "";
    }
}
