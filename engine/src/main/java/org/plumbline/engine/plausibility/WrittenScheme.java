package org.plumbline.engine.plausibility;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SchemePlaces;
import org.plumbline.rules.Fact;

/** A scheme as it is written: its vocabulary, its rules, and where in scheme.yaml each word stands. */
record WrittenScheme(Scheme scheme, List<Rule> rules, SchemePlaces places) {
    /** A pattern, and the rule it stands in. */
    record WrittenPattern(Rule rule, Pattern pattern) {
        Flaw flaw(Place place, Statement statement) {
            return new Flaw(place, rule.name(), statement.message());
        }
    }

    /** A conclusion, and the rule it stands in. */
    record Concluded(Rule rule, ConclusionExpression expression) {
        Flaw flaw(Statement statement) {
            return new Flaw(expression.place(), rule.name(), statement.message());
        }

        /** What has been said with each word, of facts that stand for any. */
        List<Object> said() {
            return expression.said(AnyFacts.named(rule));
        }

        /** What is concluded of facts that stand for any. */
        Object last() {
            var said = said();
            return said.get(said.size() - 1);
        }
    }

    Stream<WrittenPattern> asked() {
        return rules.stream()
                .flatMap(rule -> rule.patterns().stream().map(pattern -> new WrittenPattern(rule, pattern)));
    }

    /** The patterns that ask for facts of a kind. */
    Stream<WrittenPattern> asked(Class<? extends Fact> kind) {
        return asked().filter(asked -> asked.pattern().type() == kind);
    }

    Stream<Concluded> concluded() {
        return rules.stream()
                .flatMap(rule -> rule.conclusions().stream().map(expression -> new Concluded(rule, expression)));
    }

    /** What is concluded, of one kind. */
    <C> Stream<C> concluded(Class<C> kind) {
        return concluded().map(Concluded::last).filter(kind::isInstance).map(kind::cast);
    }

    /** Something found about an entry of scheme.yaml, on its line. */
    Flaw flaw(Statement statement, String... keys) {
        return new Flaw(places.of(keys), "", statement.message());
    }
}
