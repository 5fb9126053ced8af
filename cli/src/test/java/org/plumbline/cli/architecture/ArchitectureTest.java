package org.plumbline.cli.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String CLI = "org.plumbline.cli";
    private static final JavaClasses COMMAND_LINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(CLI);
    private static final JavaClasses RING = new ClassFileImporter().importPackages(CLI + ".architecture.ring");

    private static final ArchRule NO_RING_OF_TYPES = slices().assignedFrom(
                    by("types", type -> outermost(type).getFullName()))
            .should()
            .beFreeOfCycles();
    private static final ArchRule NO_RING_OF_PACKAGES = slices().assignedFrom(by("packages", JavaClass::getPackageName))
            .should()
            .beFreeOfCycles();

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("no ring of types", NO_RING_OF_TYPES),
                Arguments.of("no ring of packages", NO_RING_OF_PACKAGES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theCommandLineKeepsTheRule(String name, ArchRule rule) {
        rule.check(COMMAND_LINE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aRingBreaksTheRule(String name, ArchRule rule) {
        assertThat(rule.evaluate(RING).hasViolation()).as(name).isTrue();
    }

    private interface Name {
        String of(JavaClass type);
    }

    /** A type within another belongs to that one. */
    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static SliceAssignment by(String what, Name name) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith(CLI)
                        ? SliceIdentifier.of(name.of(type))
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return what + " of the command line";
            }
        };
    }
}
