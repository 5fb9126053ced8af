package org.plumbline.records;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.engine.again.QuestionKind;
import org.plumbline.engine.seal.RecordKind;

class RecordsTest {
    @Test
    void recordsKnowJdbcAndTheEngineAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.plumbline..", "java..", "org.jspecify..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.plumbline.records"));
    }

    @ParameterizedTest
    @EnumSource
    void everyPartIsAskedForInTheOrderOfTheSeal(RecordKind kind) {
        var names = kind.columns().stream().map(RecordKind.Column::name).toList();

        assertThat(KeptRow.select(kind))
                .isEqualTo("select record, attested, " + String.join(", ", names) + " from " + kind.table() + " ");
        assertThat(HashedRow.select(kind)).startsWith("select record, ").endsWith(" from " + kind.table() + " ");
    }

    @Test
    void bytesOfDecisionsAreAskedForByTheirHash() {
        assertThat(HashedRow.select(RecordKind.DECISION))
                .contains("sha256(appraisal) as appraisal, sha256(decision) as decision");
    }

    @Test
    void aRowSaysWhatWasAskedAndDecided() {
        var row = new KeptRow(
                RecordKind.SETTLEMENT,
                7,
                Map.of("settlement", utf8("{\"asked\":1}"), "decision", utf8("{}"), "engine", utf8("0.1.0")));

        assertThat(row.decision().kind()).isEqualTo(QuestionKind.SETTLEMENT);
        assertThat(row.decision().asked()).hasToString("{\"asked\":1}");
        assertThat(row.decision().engine()).isEqualTo("0.1.0");
        assertThat(row.text("reason")).isEmpty();
    }

    @Test
    void aPartThatIsAbsentIsSealedAsAbsent() {
        var absent = new KeptRow(RecordKind.DECISION, 7, Map.of());
        var empty = new KeptRow(RecordKind.DECISION, 7, Map.of("reason", utf8("")));

        assertThat(absent.record().leaf()).isNotEqualTo(empty.record().leaf());
    }

    @Test
    void filesOfASchemeAnswerNoQuestion() {
        var files = new KeptRow(RecordKind.RULE_SET, 1, Map.of("fingerprint", utf8("sha256:1")));

        assertThat(files.name()).isEqualTo("sha256:1");
        assertThatThrownBy(files::decision).isInstanceOf(NoSuchElementException.class);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
