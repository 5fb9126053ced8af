package org.plumbline.engine.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * Another tool's verifier, written from signed-note and tlog-cosignature alone: it shares no code with what it verifies,
 * and builds keys from their coordinates.
 */
final class OtherVerifier {
    private final String name;
    private final byte[] raw;

    OtherVerifier(String verifierKey) throws Exception {
        name = verifierKey.substring(0, verifierKey.indexOf('+'));
        var rest = verifierKey.substring(name.length() + 1);
        var typed = Base64.getDecoder().decode(rest.substring(9));
        raw = Arrays.copyOfRange(typed, 1, typed.length);
        if (typed[0] != 1 || !rest.substring(0, 8).equals(hex(id(1)))) {
            throw new IllegalArgumentException("no verifier key");
        }
    }

    /** Whether a line under the note is the key's own signature of the text. */
    boolean signed(String note) throws Exception {
        var signature = of(note, 1);
        return signature.length == 64 && verifies(text(note).getBytes(UTF_8), signature);
    }

    /** The seconds that the key co-signed the text at; -1 where it did not. */
    long cosigned(String note) throws Exception {
        var bytes = of(note, 4);
        if (bytes.length != 72) {
            return -1;
        }
        var seconds = ByteBuffer.wrap(bytes).getLong();
        var message = "cosignature/v1\ntime " + seconds + "\n" + text(note);
        return verifies(message.getBytes(UTF_8), Arrays.copyOfRange(bytes, 8, 72)) ? seconds : -1;
    }

    private static String text(String note) {
        return note.substring(0, note.lastIndexOf("\n\n") + 1);
    }

    private byte[] of(String note, int type) throws Exception {
        for (var line : note.substring(note.lastIndexOf("\n\n") + 2).split("\n")) {
            var words = line.split(" ");
            var bytes = Base64.getDecoder().decode(words[2]);
            if (words[0].equals("—")
                    && words[1].equals(name)
                    && hex(Arrays.copyOf(bytes, 4)).equals(hex(id(type)))) {
                return Arrays.copyOfRange(bytes, 4, bytes.length);
            }
        }
        return new byte[0];
    }

    private byte[] id(int type) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(name.getBytes(UTF_8));
        digest.update((byte) 0x0A);
        digest.update((byte) type);
        return Arrays.copyOf(digest.digest(raw), 4);
    }

    /** RFC 8032, 5.1.3: y, least byte first, with the parity of x in the last bit. */
    private boolean verifies(byte[] message, byte[] signature) throws Exception {
        var y = new byte[32];
        for (var i = 0; i < 32; i++) {
            y[31 - i] = raw[i];
        }
        var odd = (y[0] & 0x80) != 0;
        y[0] &= 0x7F;
        var spec = new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, y)));
        var check = Signature.getInstance("EdDSA");
        check.initVerify(KeyFactory.getInstance("EdDSA").generatePublic(spec));
        check.update(message);
        return check.verify(signature);
    }

    private static String hex(byte[] bytes) {
        return String.format("%08x", ByteBuffer.wrap(bytes).getInt());
    }
}
