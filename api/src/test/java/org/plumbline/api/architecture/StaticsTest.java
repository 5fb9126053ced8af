package org.plumbline.api.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StaticsTest {
    /** What engine, records, command line and service are made of. */
    private static final List<String> PROGRAMS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.plumbline").stream()
                    .map(JavaClass::getName)
                    .sorted()
                    .toList();

    @Test
    void noStaticHoldsWhatCouldGrow() {
        assertThat(Statics.growing(PROGRAMS)).isEmpty();
    }

    @Test
    void theClassesOfAllModulesAreLookedAt() {
        assertThat(PROGRAMS)
                .contains(
                        "org.plumbline.engine.Engine",
                        "org.plumbline.records.KeptRow",
                        "org.plumbline.cli.Plumbline",
                        "org.plumbline.api.Server");
    }

    @Test
    void offendersAreFoundHoweverDeepTheyKeepIt() {
        var offenders = Stream.of("RemembersInAMap", "RemembersDeep", "RemembersForEachThread")
                .map(name -> Offenders.class.getName() + "$" + name)
                .toList();

        assertThat(Statics.growing(offenders))
                .containsExactly(
                        offenders.get(0) + ".SEEN holds a java.util.concurrent.ConcurrentHashMap",
                        offenders.get(1) + ".KEPT.seen holds a java.util.ArrayList",
                        offenders.get(2) + ".LAST holds a java.lang.ThreadLocal");
    }
}
