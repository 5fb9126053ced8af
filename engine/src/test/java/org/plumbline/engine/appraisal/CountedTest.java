package org.plumbline.engine.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.plumbline.engine.Asked;
import org.plumbline.engine.Engine;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.problem.Refused;

class CountedTest {
    @Test
    void whatIsCountedIsWhole() {
        var files = TinyScheme.replacing("scheme.yaml", "unit: points", "unit: count");

        try (var engine = Engine.witness(files)) {
            var refused = catchThrowableOfType(Refused.class, () -> engine.decide(Asked.clerk("80", "1.5")));

            assertThat(refused.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.path()).isEqualTo("measurements.care");
                assertThat(problem.message().code()).isEqualTo("expected-whole");
            });
            assertThatCode(() -> engine.decide(Asked.clerk("80", "2"))).doesNotThrowAnyException();
            assertThatCode(() -> engine.decide(Asked.clerk("80", "2.0"))).doesNotThrowAnyException();
        }
    }
}
