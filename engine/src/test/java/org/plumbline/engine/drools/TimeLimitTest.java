package org.plumbline.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
    @Test
    void whatTakesTooLongIsNotWaitedForAndGoesOn() throws InterruptedException {
        var end = new CountDownLatch(1);
        var ended = new CountDownLatch(1);

        var found = new TimeLimit(Duration.ofMillis(50)).waitFor(() -> {
            end.await();
            ended.countDown();
            return "late";
        });

        assertThat(found).isEmpty();
        assertThat(ended.getCount()).isEqualTo(1);
        end.countDown();
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void whatEndsInTimeIsHandedOver() {
        assertThat(TimeLimit.OF_COMPILING.waitFor(() -> "done")).contains("done");
    }

    @Test
    void aFailureIsNotTakenForSlowness() {
        assertThatThrownBy(() -> TimeLimit.OF_COMPILING.waitFor(() -> {
                    throw new ArithmeticException();
                }))
                .hasCauseInstanceOf(ArithmeticException.class);
    }
}
