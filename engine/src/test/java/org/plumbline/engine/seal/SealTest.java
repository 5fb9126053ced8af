package org.plumbline.engine.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final SigningKey KEY = SigningKey.fresh();

    @Test
    void anyOtherKindNumberOrPartOfARecordGivesAnotherLeaf() {
        var leaves = new HashSet<Hash>();
        var record = ruleSet(7, "sha256:a", "s", "{}", "2026-07-01T00:00:00Z", "editor");
        leaves.add(record.leaf());
        leaves.add(new SealedRecord(record.kind(), 8, record.parts()).leaf());
        for (var i = 0; i < record.parts().size(); i++) {
            var name = record.parts().get(i).name();
            leaves.add(with(record, i, Part.of(name, "another")).leaf());
            leaves.add(with(record, i, Part.of(name, "")).leaf());
            leaves.add(with(record, i, new Part(name, null)).leaf());
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
        var changed = with(record, 2, Part.of("files", "{ }"));

        assertThat(changed.otherThan(record.marks())).containsExactly("files");
        assertThat(record.otherThan(record.marks())).isEmpty();
        assertThat(record.otherThan(new byte[3])).isEmpty();
    }

    @Test
    void aPartThatWasAddedLaterIsNoneWhereItIsAbsent() {
        var without = publication(Part.of("confirmed", (String) null));
        var with = publication(Part.of("confirmed", "[]"));

        assertThat(without.parts()).hasSize(9);
        assertThat(new SealedRecord(RecordKind.PUBLICATION, 7, without.parts()).leaf())
                .isEqualTo(without.leaf());
        assertThat(with.leaf()).isNotEqualTo(without.leaf());
    }

    private static SealedRecord publication(Part last) {
        var parts = RecordKind.PUBLICATION.columns().stream()
                .map(column -> column.later() ? last : Part.of(column.name(), column.name()))
                .toList();
        return new SealedRecord(RecordKind.PUBLICATION, 7, parts);
    }

    @Test
    void aRecordHasThePartsOfItsKindAndNoOthers() {
        var parts = List.of(Part.of("scheme", "s"));

        assertThatThrownBy(() -> new SealedRecord(RecordKind.RULE_SET, 1, parts))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyFieldOfASealIsInItsHead() {
        var root = Digest.plain(new byte[] {1});
        var seal = new Seal(2, Hash.NONE, 5, 9, 4, root, "2026-07-01T00:00:00Z");
        var heads = new HashSet<Hash>();
        heads.add(seal.head());
        heads.add(new Seal(3, Hash.NONE, 5, 9, 4, root, seal.sealedAt()).head());
        heads.add(new Seal(2, root, 5, 9, 4, root, seal.sealedAt()).head());
        heads.add(new Seal(2, Hash.NONE, 4, 9, 4, root, seal.sealedAt()).head());
        heads.add(new Seal(2, Hash.NONE, 5, 8, 4, root, seal.sealedAt()).head());
        heads.add(new Seal(2, Hash.NONE, 5, 9, 3, root, seal.sealedAt()).head());
        heads.add(new Seal(2, Hash.NONE, 5, 9, 4, Hash.NONE, seal.sealedAt()).head());
        heads.add(new Seal(2, Hash.NONE, 5, 9, 4, root, "2026-07-01T00:00:00.1Z").head());

        assertThat(heads).hasSize(8);
    }

    @Test
    void aChainHasNoGapAndNoOtherPast() {
        var root = Digest.plain(new byte[] {1});
        var first = new Seal(1, Hash.NONE, 1, 9, 9, root, "t");
        var second = new Seal(2, first.head(), 10, 12, 3, root, "t");

        assertThat(first.begins()).isTrue();
        assertThat(second.begins()).isFalse();
        assertThat(second.follows(first)).isTrue();
        assertThat(new Seal(3, first.head(), 10, 12, 3, root, "t").follows(first))
                .isFalse();
        assertThat(new Seal(2, Hash.NONE, 10, 12, 3, root, "t").follows(first)).isFalse();
        assertThat(new Seal(2, first.head(), 11, 12, 2, root, "t").follows(first))
                .isFalse();
        assertThat(new Seal(2, first.head(), 10, 9, 0, root, "t").follows(first))
                .isFalse();
        assertThat(new Seal(1, Hash.NONE, 2, 9, 8, root, "t").begins()).isFalse();
    }

    @Test
    void onlyTheKeysHolderSignsAHead() {
        var head = Digest.plain(new byte[] {1});
        var signature = KEY.sign(head);

        assertThat(KEY.open().signed(head, signature)).isTrue();
        assertThat(KEY.open().signed(Hash.NONE, signature)).isFalse();
        assertThat(SigningKey.fresh().open().signed(head, signature)).isFalse();
        assertThat(KEY.open().signed(head, new byte[0])).isFalse();
        for (var i = 0; i < signature.length; i++) {
            var changed = signature.clone();
            changed[i] ^= 1;
            assertThat(KEY.open().signed(head, changed)).as("byte " + i).isFalse();
        }
    }

    @Test
    void aKeyIsWrittenDownAsOneWordOrInPemAndReadAgain() {
        var head = Digest.plain("h".getBytes(StandardCharsets.UTF_8));
        var again = SigningKey.parse(KEY.pem());

        assertThat(SealKey.parse(KEY.open().id() + "\n")).contains(KEY.open());
        assertThat(SealKey.parse(KEY.open().pem())).contains(KEY.open());
        assertThat(again.open()).isEqualTo(KEY.open());
        assertThat(KEY.open().signed(head, again.sign(head))).isTrue();
        assertThat(SealKey.parse("ed25519:short")).isEmpty();
        assertThat(SealKey.parse("")).isEmpty();
        assertThatThrownBy(() -> SigningKey.parse(KEY.open().pem())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SigningKey.parse(KEY.pem()
                        .replace(KEY.open().pem(), SigningKey.fresh().open().pem())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHashIs64HexadecimalDigits() {
        var hash = Digest.plain(new byte[0]);

        assertThat(hash).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Hash.parse(hash.toString())).contains(hash);
        assertThat(Hash.parse("e3b0")).isEmpty();
        assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    private static SealedRecord ruleSet(long number, String... texts) {
        var columns = RecordKind.RULE_SET.columns();
        var parts = new ArrayList<Part>();
        for (var i = 0; i < texts.length; i++) {
            parts.add(Part.of(columns.get(i).name(), texts[i]));
        }
        return new SealedRecord(RecordKind.RULE_SET, number, parts);
    }

    private static SealedRecord with(SealedRecord record, int index, Part part) {
        var parts = new ArrayList<>(record.parts());
        parts.set(index, part);
        return new SealedRecord(record.kind(), record.number(), parts);
    }
}
