package org.plumbline.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final SigningKey KEY = SigningKey.fresh();
    private static final String ORIGIN = "plumbline/test";
    private static final VerifierKey SIGNER = new VerifierKey(ORIGIN, KEY.open());
    private static final long TIME = 1_785_549_784;
    private static final Checkpoint CHECKPOINT = new Checkpoint(ORIGIN, 5, Hash.sha256(new byte[] {1}));
    private static final SignedCheckpoint SIGNED = SignedCheckpoint.by(KEY, CHECKPOINT, TIME);

    @Test
    void aCheckpointIsThreeLinesAndTheSignaturesFollowAnEmptyOne() {
        assertThat(SIGNED.note().toString().lines())
                .hasSize(6)
                .startsWith(ORIGIN, "5", CHECKPOINT.root().toString(), "")
                .element(4)
                .asString()
                .startsWith("— plumbline/test ");
        assertThat(SignedCheckpoint.parse(SIGNED.note().toString())).contains(SIGNED);
        assertThat(SIGNED.holds(SIGNER)).isTrue();
        assertThat(SIGNED.time(SIGNER)).contains("2026-08-01T02:03:04Z");
    }

    @Test
    void anotherToolVerifiesItByTheVerifierKeyAlone() throws Exception {
        var other = new OtherVerifier(SIGNER.toString());
        var note = SIGNED.note().toString();

        assertThat(other.signed(note)).isTrue();
        assertThat(other.cosigned(note)).isEqualTo(TIME);
        assertThat(other.signed(note.replace("\n5\n", "\n6\n"))).isFalse();
        assertThat(new OtherVerifier(new VerifierKey(ORIGIN, SigningKey.fresh().open()).toString()).signed(note))
                .isFalse();
    }

    /** The note and the key that the Go implementation of signed notes has as its example. */
    @Test
    void aNoteOfAnotherToolIsVerifiedHere() throws Exception {
        var key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        var note = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """;
        var signer = VerifierKey.parse(key).orElseThrow();
        var signature = SignedNote.parse(note)
                .orElseThrow()
                .by(signer, SignatureType.LOG)
                .orElseThrow();
        var text = note.substring(0, note.indexOf("\n\n") + 1).getBytes(StandardCharsets.UTF_8);

        assertThat(signer).hasToString(key);
        assertThat(signer.key().signed(text, signature)).isTrue();
        assertThat(new OtherVerifier(key).signed(note)).isTrue();
    }

    @Test
    void noByteOfANoteCanBeChangedTakenOutOrDoubledUnseen() {
        var note = SIGNED.note().toString();

        assertThat(IntStream.range(0, note.length()).filter(at -> {
                    var other = note.charAt(at) == 'e' ? 'f' : 'e';
                    return isUnseen(note.substring(0, at) + other + note.substring(at + 1))
                            || isUnseen(note.substring(0, at) + note.substring(at + 1))
                            || isUnseen(note.substring(0, at) + note.charAt(at) + note.substring(at));
                }))
                .isEmpty();
        assertThat(isUnseen(note)).isTrue();
    }

    @Test
    void signaturesOfOthersAreLetBe() {
        var cosigner = SigningKey.fresh();
        var cosigned = SignedCheckpoint.by(cosigner, CHECKPOINT, TIME).note().signatures();
        var signatures = new ArrayList<>(SIGNED.note().signatures());
        signatures.addAll(0, cosigned);
        var both = SignedCheckpoint.parse(new SignedNote(SIGNED.note().text(), signatures).toString())
                .orElseThrow();

        assertThat(both.holds(SIGNER)).isTrue();
        assertThat(both.time(new VerifierKey(ORIGIN, cosigner.open()))).contains("2026-08-01T02:03:04Z");
        assertThat(both.time(new VerifierKey("another", cosigner.open()))).isEmpty();
    }

    @Test
    void theLogsNameAndKeyAndItsTimeAllHaveToBeThere() {
        var one = SIGNED.note().signatures();
        var text = SIGNED.note().text();

        assertThat(new SignedCheckpoint(CHECKPOINT, new SignedNote(text, one.subList(0, 1))).holds(SIGNER))
                .isFalse();
        assertThat(new SignedCheckpoint(CHECKPOINT, new SignedNote(text, one.subList(1, 2))).holds(SIGNER))
                .isFalse();
        assertThat(SIGNED.holds(new VerifierKey("another", KEY.open()))).isFalse();
        assertThat(SIGNED.holds(new VerifierKey(ORIGIN, SigningKey.fresh().open())))
                .isFalse();
    }

    @Test
    void whatIsNoNoteOrNoCheckpointIsRefused() {
        var note = SIGNED.note().toString();
        var root = CHECKPOINT.root().toString();

        for (var other : List.of(
                "",
                "\n\n",
                note.strip(),
                note.replace("\n\n", "\n"),
                note.replace("—", "-"),
                note.replace("\n5\n", "\n05\n"),
                note.replace("\n5\n", "\n5 \n"),
                note.replace(root, root.substring(1)),
                note.replace(root + "\n", root + "\nmore\n"),
                note.replace("\n5\n", "\n5\r\n"),
                note + "— a b\n".repeat(3))) {
            assertThat(SignedCheckpoint.parse(other)).as(other).isEmpty();
        }
        var line = note.substring(note.indexOf('—'));
        assertThat(SignedNote.parse(note.substring(0, note.indexOf('—')) + line.repeat(32)))
                .isPresent();
        assertThat(SignedNote.parse(note.substring(0, note.indexOf('—')) + line.repeat(33)))
                .isEmpty();
    }

    @Test
    void aProofIsTheTextThatOtherToolsRead() {
        var grown = Grown.of(Grown.leaves(5));
        var checkpoint = new Checkpoint(ORIGIN, 5, grown.edge().root());
        var proof = new LoggedProof(grown.tree().inclusion(2), SignedCheckpoint.by(KEY, checkpoint, TIME));

        assertThat(proof.toString().lines().limit(2)).containsExactly("c2sp.org/tlog-proof@v1", "index 2");
        assertThat(proof.toString().lines().skip(5)).startsWith("", ORIGIN, "5");
        assertThat(LoggedProof.parse(proof.toString())).contains(proof);
        assertThat(proof.holds(grown.leaves().get(2))).isTrue();
        assertThat(proof.holds(grown.leaves().get(3))).isFalse();
        assertThat(LoggedProof.parse(proof.toString().replace("index 2", "index 02")))
                .isEmpty();
        assertThat(LoggedProof.parse(proof.toString().replace("@v1", "@v2"))).isEmpty();
        assertThat(LoggedProof.parse("c2sp.org/tlog-proof@v1\nindex 2\n\n")).isEmpty();
    }

    @Test
    void aTreeOfOneLeafHasAProofWithoutAPath() {
        var grown = Grown.of(Grown.leaves(1));
        var checkpoint = new Checkpoint(ORIGIN, 1, grown.edge().root());
        var proof = new LoggedProof(grown.tree().inclusion(0), SignedCheckpoint.by(KEY, checkpoint, TIME));

        assertThat(LoggedProof.parse(proof.toString())).contains(proof);
        assertThat(proof.holds(grown.leaves().get(0))).isTrue();
    }

    @Test
    void whatAnAuditorKeptIsReadAsANoteOrAsWrittenDown() {
        var root = CHECKPOINT.root();

        var kept = KnownCheckpoint.parse(SIGNED.note().toString()).orElseThrow();
        var written = KnownCheckpoint.parse(" 5:" + root + "\n").orElseThrow();

        assertThat(kept.root()).isEqualTo(root).isEqualTo(written.root());
        assertThat(kept.isOfLog(ORIGIN)).isTrue();
        assertThat(kept.isOfLog("another")).isFalse();
        assertThat(written.isOfLog("another")).isTrue();
        assertThat(KnownCheckpoint.parse("5")).isEmpty();
        assertThat(KnownCheckpoint.parse("0:" + root)).isEmpty();
        assertThat(KnownCheckpoint.parse("5:" + root + "x")).isEmpty();
    }

    @Test
    void aKeyThatWasWrittenDownWithItsNameIsOfThatLogAlone() {
        var named = TrustedKey.parse(SIGNER + "\n").orElseThrow();
        var bare = TrustedKey.parse(KEY.open().id()).orElseThrow();
        var elsewhere = new VerifierKey("elsewhere", KEY.open());

        assertThat(named.isOf(SIGNER)).isTrue();
        assertThat(named.isOf(elsewhere)).isFalse();
        assertThat(bare.isOf(elsewhere)).isTrue();
        assertThat(bare.isOf(new VerifierKey(ORIGIN, SigningKey.fresh().open())))
                .isFalse();
        assertThat(VerifierKey.parse(SIGNER.toString().replace("test", "tess"))).isEmpty();
        assertThat(VerifierKey.parse("a+b")).isEmpty();
        assertThatThrownBy(() -> new VerifierKey("a b", KEY.open())).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isUnseen(String note) {
        return SignedCheckpoint.parse(note)
                .filter(signed -> signed.holds(SIGNER))
                .isPresent();
    }
}
