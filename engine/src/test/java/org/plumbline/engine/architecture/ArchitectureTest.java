package org.plumbline.engine.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.plumbline");
    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("org.plumbline.engine.architecture");

    private static final ArchRule ONLY_DROOLS_KNOWS_DROOLS = noClasses()
            .that()
            .resideOutsideOfPackage("org.plumbline.engine.drools")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");
    private static final ArchRule NO_SPRING_SQL_OR_NETWORK = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "java.net..");
    private static final ArchRule NO_CLOCK = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Instant.class, Date.class, Calendar.class)
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");
    private static final ArchRule NO_DICE = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|UUID|concurrent\\.ThreadLocalRandom)|java\\.util\\.random\\..*")
            .orShould()
            .callMethod(Math.class, "random");
    private static final ArchRule NO_LOCALE_OR_ZONE = noClasses()
            .should()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(Locale.class, "setDefault", Locale.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(TimeZone.class, ZoneId.class);
    private static final ArchRule NO_ENVIRONMENT = noClasses()
            .should()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getProperty", String.class);
    private static final ArchRule NO_DOUBLES = noMethods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("org.plumbline.."))
            .should()
            .haveRawReturnType(double.class)
            .orShould()
            .haveRawReturnType(float.class);
    private static final ArchRule NO_EMPTY_NAMES =
            noClasses().should().haveNameMatching(".*(Service|Manager|Impl|Util|Utils|Helper|Dto|Common|Info)");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("only the package drools knows Drools", ONLY_DROOLS_KNOWS_DROOLS),
                Arguments.of("no Spring, SQL or network", NO_SPRING_SQL_OR_NETWORK),
                Arguments.of("no clock", NO_CLOCK),
                Arguments.of("no dice", NO_DICE),
                Arguments.of("no locale or zone", NO_LOCALE_OR_ZONE),
                Arguments.of("no environment", NO_ENVIRONMENT),
                Arguments.of("no doubles", NO_DOUBLES),
                Arguments.of("no empty names", NO_EMPTY_NAMES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theEngineKeepsTheRule(String name, ArchRule rule) {
        rule.check(ENGINE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void anOffenderBreaksTheRule(String name, ArchRule rule) {
        assertThat(rule.evaluate(OFFENDERS).hasViolation()).as(name).isTrue();
    }

    @Test
    void packagesDependOnOneAnotherInOneDirectionOnly() {
        slices().matching("org.plumbline.engine.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ENGINE);
    }

    @Test
    void theVocabularyKnowsNothingOfTheEngine() {
        noClasses()
                .that()
                .resideInAPackage("org.plumbline.rules")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.plumbline.engine..")
                .check(ENGINE);
    }

    @Test
    void nothingRemembersInStatics() {
        noFields().that().areStatic().should().notBeFinal().check(ENGINE);
    }

    @Test
    void publicClassesAreFinalOrClosed() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(ENGINE);
    }
}
