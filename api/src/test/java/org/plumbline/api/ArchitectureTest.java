package org.plumbline.api;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

class ArchitectureTest {
    private static final JavaClasses API = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> location.contains("/api/"))
            .importPackages("org.plumbline.api");
    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("org.plumbline.api.architecture");

    private static final ArchRule NO_DROOLS =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..");
    private static final ArchRule ONLY_DATABASE_KNOWS_THE_EMBEDDED_ONE = noClasses()
            .that()
            .resideOutsideOfPackage("org.plumbline.api.database")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.zonky..", "org.apache.commons.compress..");
    private static final ArchRule NO_LAYERS = noClasses()
            .should()
            .beAnnotatedWith(Service.class)
            .orShould()
            .beAnnotatedWith(Repository.class)
            .orShould()
            .resideInAnyPackage("..controller..", "..service..", "..repository..", "..dto..", "..config..");
    private static final ArchRule NO_FIELD_INJECTION = noFields().should().beAnnotatedWith(Autowired.class);
    private static final ArchRule NO_HIDDEN_TRANSACTIONS = noMethods()
            .should()
            .beAnnotatedWith(Transactional.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Transactional.class);
    private static final ArchRule NO_JACKSON_2 = noClasses()
            .that()
            // Its document is Swagger's, and that is made of the older Jackson.
            .resideOutsideOfPackage("org.plumbline.api.openapi")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.databind..");
    private static final ArchRule NO_DOUBLES = noMethods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("org.plumbline.."))
            .should()
            .haveRawReturnType(double.class)
            .orShould()
            .haveRawReturnType(float.class);
    private static final ArchRule NO_EMPTY_NAMES =
            // What MapStruct makes of a mapper has a name of its choice.
            noClasses()
                    .that()
                    .haveNameNotMatching(".*WireImpl")
                    .should()
                    .haveNameMatching(".*(Service|Manager|Impl|Util|Utils|Helper|Dto|Common|Info)");

    /** The packages of which no file leads back to itself: each can be read from its outermost file inwards. */
    private static final Set<String> WITHOUT_RINGS = Set.of(
            "accounts",
            "architecture",
            "changes",
            "decisions",
            "judging",
            "keeping",
            "openapi",
            "operation",
            "problems",
            "replays",
            "schemes",
            "seals",
            "settlements",
            "signing");

    private static final ArchRule NO_RINGS_OF_FILES =
            slices().assignedFrom(new FilesWithoutRings()).should().beFreeOfCycles();

    /** A slice for each file; nested types belong to that of the outermost. */
    private static final class FilesWithoutRings implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            var within = type.getPackageName().replace("org.plumbline.api.", "");
            return WITHOUT_RINGS.contains(within)
                    ? SliceIdentifier.of(type.getName().replaceAll("\\$.*", ""))
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "files";
        }
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("no Drools", NO_DROOLS),
                Arguments.of("only database knows the embedded one", ONLY_DATABASE_KNOWS_THE_EMBEDDED_ONE),
                Arguments.of("no layers", NO_LAYERS),
                Arguments.of("no field injection", NO_FIELD_INJECTION),
                Arguments.of("no hidden transactions", NO_HIDDEN_TRANSACTIONS),
                Arguments.of("no Jackson 2", NO_JACKSON_2),
                Arguments.of("no doubles", NO_DOUBLES),
                Arguments.of("no empty names", NO_EMPTY_NAMES),
                Arguments.of("no rings of files", NO_RINGS_OF_FILES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theServiceKeepsTheRule(String name, ArchRule rule) {
        rule.check(API);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void anOffenderBreaksTheRule(String name, ArchRule rule) {
        assertThat(rule.evaluate(OFFENDERS).hasViolation()).as(name).isTrue();
    }

    @Test
    void packagesDependOnOneAnotherInOneDirectionOnly() {
        slices().matching("org.plumbline.api.(*)..").should().beFreeOfCycles().check(API);
    }

    @Test
    void nothingRemembersInStatics() {
        noFields().that().areStatic().should().notBeFinal().check(API);
    }

    @Test
    void publicRecordsAndClassesThatSpringDoesNotMakeAreFinal() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotMetaAnnotatedWith(Component.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(API);
    }
}
