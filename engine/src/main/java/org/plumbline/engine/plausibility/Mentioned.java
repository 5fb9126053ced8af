package org.plumbline.engine.plausibility;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Operand;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.PropertyPath;
import org.plumbline.rules.Says;
import org.plumbline.rules.Term;

/** The codes of one kind that the conditions of rules name. */
record Mentioned(Term term) {
    /** Whether a comparison looks at what such codes stand for. */
    boolean in(Test test) {
        return test.path().term().equals(Optional.of(term));
    }

    /** Whether a pattern looks at what such codes stand for. */
    boolean anyIn(Pattern pattern) {
        return pattern.condition().tests().stream().anyMatch(this::in);
    }

    /** Whether a comparison names a code, as what it compares with or in the brackets of a property. */
    boolean in(Test test, String code) {
        return texts(test).anyMatch(code::equals);
    }

    private Stream<String> texts(Test test) {
        var compared = in(test) ? given(test) : Stream.<String>of();
        var others = test.operands().stream()
                .filter(Operand.OfFact.class::isInstance)
                .map(Operand.OfFact.class::cast)
                .map(Operand.OfFact::path);
        var inBrackets = Stream.concat(Stream.of(test.path()), others).flatMap(this::arguments);
        return Stream.concat(compared, inBrackets);
    }

    private static Stream<String> given(Test test) {
        return test.operands().stream()
                .filter(Operand.Given.class::isInstance)
                .map(operand -> String.valueOf(((Operand.Given) operand).value()));
    }

    private Stream<String> arguments(PropertyPath path) {
        return path.steps().stream()
                .filter(step -> Arrays.stream(step.method().getParameters())
                        .map(parameter -> parameter.getAnnotation(Says.class))
                        .anyMatch(says -> says != null && says.value() == term))
                .map(PropertyPath.PathStep::argument)
                .filter(Objects::nonNull);
    }
}
