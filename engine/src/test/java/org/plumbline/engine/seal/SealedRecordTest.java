package org.plumbline.engine.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.checkpoint.Hash;

class SealedRecordTest {
    @Test
    void anyOtherKindNumberOrPartOfARecordGivesAnotherLeaf() {
        var leaves = new HashSet<Hash>();
        var record = ruleSet(7, "sha256:a", "s", "{}", "2026-07-01T00:00:00Z", "editor");
        leaves.add(record.leaf());
        leaves.add(new SealedRecord(record.kind(), 8, record.parts()).leaf());
        for (var i = 0; i < record.parts().size(); i++) {
            var name = record.parts().get(i).name();
            leaves.add(with(record, i, RecordPart.of(name, "another")).leaf());
            leaves.add(with(record, i, RecordPart.of(name, "")).leaf());
            leaves.add(with(record, i, new RecordPart(name, null)).leaf());
        }

        assertThat(leaves).hasSize(2 + 3 * record.parts().size());
        assertThat(ruleSet(7, "sha256:a", "s", "{}", "2026-07-01T00:00:00Z", "editor")
                        .leaf())
                .isEqualTo(record.leaf());
    }

    @Test
    void whatMovesFromOnePartToTheNextIsNotTheSame() {
        assertThat(ruleSet(1, "ab", "c", "", "", "").leaf())
                .isNotEqualTo(ruleSet(1, "a", "bc", "", "", "").leaf());
    }

    @Test
    void marksSayWhichPartIsAnotherOne() {
        var record = ruleSet(7, "sha256:a", "s", "{}", "2026-07-01T00:00:00Z", "editor");
        var changed = with(record, 2, RecordPart.of("files", "{ }"));

        assertThat(changed.otherThan(record.marks())).containsExactly("files");
        assertThat(record.otherThan(record.marks())).isEmpty();
        assertThat(record.otherThan(new byte[3])).isEmpty();
    }

    @Test
    void aPartThatWasAddedLaterIsNoneWhereItIsAbsent() {
        var without = publication(RecordPart.of("confirmed", (String) null));
        var with = publication(RecordPart.of("confirmed", "[]"));

        assertThat(without.parts()).hasSize(9);
        assertThat(new SealedRecord(RecordKind.PUBLICATION, 7, without.parts()).leaf())
                .isEqualTo(without.leaf());
        assertThat(with.leaf()).isNotEqualTo(without.leaf());
    }

    private static SealedRecord publication(RecordPart last) {
        var parts = RecordKind.PUBLICATION.columns().stream()
                .map(column -> column.later() ? last : RecordPart.of(column.name(), column.name()))
                .toList();
        return new SealedRecord(RecordKind.PUBLICATION, 7, parts);
    }

    @Test
    void aRecordHasThePartsOfItsKindAndNoOthers() {
        var parts = List.of(RecordPart.of("scheme", "s"));

        assertThatThrownBy(() -> new SealedRecord(RecordKind.RULE_SET, 1, parts))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SealedRecord ruleSet(long number, String... texts) {
        var columns = RecordKind.RULE_SET.columns();
        var parts = new ArrayList<RecordPart>();
        for (var i = 0; i < texts.length; i++) {
            parts.add(RecordPart.of(columns.get(i).name(), texts[i]));
        }
        return new SealedRecord(RecordKind.RULE_SET, number, parts);
    }

    private static SealedRecord with(SealedRecord record, int index, RecordPart part) {
        var parts = new ArrayList<>(record.parts());
        parts.set(index, part);
        return new SealedRecord(record.kind(), record.number(), parts);
    }
}
