package org.plumbline.api.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private final AtomicLong now = new AtomicLong(Long.MIN_VALUE);
    private final Attempts attempts = new Attempts(now::get);

    @Test
    void theFirstNineteenWaitForNothingAndTheTwentiethWaits() {
        fail("a", Attempts.FREE - 1);
        assertThat(attempts.wait("a")).isZero();

        fail("a", 1);

        assertThat(attempts.wait("a")).isEqualTo(Duration.ofSeconds(30));
        assertThat(attempts.wait("b")).isZero();
    }

    @Test
    void eachFurtherOneWaitsTwiceAsLongAndNoneLongerThanAQuarterOfAnHour() {
        fail("a", Attempts.FREE + 1);
        assertThat(attempts.wait("a")).isEqualTo(Duration.ofMinutes(1));

        fail("a", 100);

        assertThat(attempts.wait("a")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aRightOneAndAQuarterOfAnHourBothForget() {
        fail("a", Attempts.FREE);
        attempts.succeeded("a");
        assertThat(attempts.wait("a")).isZero();

        fail("a", Attempts.FREE);
        now.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(attempts.wait("a")).isZero();
        now.addAndGet(Duration.ofMinutes(15).toNanos());
        fail("a", 1);
        assertThat(attempts.wait("a")).isZero();
    }

    @Test
    void theLastTenThousandAreRemembered() {
        fail("first", Attempts.FREE);
        for (var number = 0; number < 9_999; number++) {
            fail("name " + number, 1);
        }
        assertThat(attempts.wait("first")).isPositive();

        for (var number = 0; number < 10_000; number++) {
            fail("other " + number, 1);
        }
        assertThat(attempts.wait("first")).isZero();
    }

    private void fail(String who, int times) {
        for (var time = 0; time < times; time++) {
            attempts.failed(who);
        }
    }
}
