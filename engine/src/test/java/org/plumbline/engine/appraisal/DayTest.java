package org.plumbline.engine.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {
    @Test
    void everyDayOfFourHundredYearsIsReadAsItIsWritten() {
        for (var day = LocalDate.of(1900, 1, 1); day.getYear() < 2300; day = day.plusDays(1)) {
            assertThat(EventReader.day(day.toString())).contains(day);
        }
        assertThat(EventReader.day("0000-12-31")).contains(LocalDate.of(0, 12, 31));
        assertThat(EventReader.day("9999-12-31")).contains(LocalDate.of(9999, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-7-09",
                "2026-07-9",
                "2026-07-00",
                "2026-00-09",
                "2026-13-09",
                "2026-07-32",
                "2026-06-31",
                "2026-02-29",
                "1900-02-29",
                "2026/07/09",
                "2026-07/09",
                "2026-07-09 ",
                " 2026-07-0",
                "+026-07-09",
                "-026-07-09",
                "2026-+7-09",
                "２０２６-07-09",
                "2026-07-0a",
                "2026-07-09T00:00",
                "20260709"
            })
    void noOtherTextIsADay(String text) {
        assertThat(EventReader.day(text)).isEqualTo(Optional.empty());
    }
}
