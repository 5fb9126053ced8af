package org.plumbline.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BisectionTest {
    private static final List<Integer> HUNDREDS =
            IntStream.range(0, 500).boxed().toList();

    @Test
    void theOnesThatFailAreFoundInFewTries() {
        var tries = new ArrayList<Integer>();

        var found = Bisection.among(HUNDREDS, some -> {
            tries.add(some.size());
            return some.contains(17) || some.contains(403);
        });

        assertThat(found).containsExactly(17, 403);
        assertThat(tries).hasSizeLessThan(40);
    }

    @Test
    void whatFailsOnlyTogetherIsSaidAtTheFirst() {
        assertThat(Bisection.among(HUNDREDS, some -> some.contains(0) && some.contains(499)))
                .containsExactly(0);
    }
}
