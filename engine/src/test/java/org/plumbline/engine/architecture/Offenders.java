package org.plumbline.engine.architecture;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.kie.api.KieServices;

/** One class for each architecture rule that breaks it, so that the rule is seen to fail. */
final class Offenders {
    private Offenders() {}

    static final class KnowsDrools {
        KieServices drools() {
            return KieServices.get();
        }
    }

    static final class KnowsSql {
        String sql(Connection connection) {
            return connection.toString();
        }
    }

    static final class ReadsAClock {
        @SuppressWarnings("JavaTimeDefaultTimeZone") // That is the offence.
        LocalDate today() {
            return LocalDate.now();
        }

        Clock clock() {
            return Clock.systemUTC();
        }
    }

    static final class RollsDice {
        Random dice() {
            return new Random();
        }
    }

    static final class AsksTheLocale {
        Locale locale() {
            return Locale.getDefault();
        }
    }

    static final class AsksTheEnvironment {
        String home() {
            return System.getenv("HOME");
        }
    }

    static final class ReckonsInDoubles {
        double half(BigDecimal whole) {
            return whole.doubleValue() / 2;
        }
    }

    static final class AppraisalService {}
}
