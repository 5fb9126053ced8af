package org.plumbline.engine.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PatienceTest {
    @Test
    void whatTakesTooLongIsNotWaitedForAndTidiedUpOnceItEnds() throws InterruptedException {
        var end = new CountDownLatch(1);
        var tidied = new CountDownLatch(1);

        var found = new Patience(Duration.ofMillis(50))
                .waitFor(
                        () -> {
                            end.await();
                            return "late";
                        },
                        tidied::countDown);

        assertThat(found).isEmpty();
        assertThat(tidied.getCount()).isEqualTo(1);
        end.countDown();
        assertThat(tidied.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void whatEndsInTimeIsHandedOver() {
        assertThat(Patience.OF_COMPILING.waitFor(() -> "done", () -> {})).contains("done");
    }

    @Test
    void aFailureIsNotTakenForSlowness() {
        assertThatThrownBy(() -> Patience.OF_COMPILING.waitFor(
                        () -> {
                            throw new ArithmeticException();
                        },
                        () -> {}))
                .hasCauseInstanceOf(ArithmeticException.class);
    }
}
