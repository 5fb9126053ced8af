package org.plumbline.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeyTest {
    private static final SigningKey KEY = SigningKey.fresh();
    private static final byte[] MESSAGE = "m".getBytes(StandardCharsets.UTF_8);

    @Test
    void onlyTheKeysHolderSignsAMessage() {
        var signature = KEY.sign(MESSAGE);

        assertThat(KEY.open().signed(MESSAGE, signature)).isTrue();
        assertThat(KEY.open().signed(new byte[0], signature)).isFalse();
        assertThat(SigningKey.fresh().open().signed(MESSAGE, signature)).isFalse();
        assertThat(KEY.open().signed(MESSAGE, new byte[0])).isFalse();
        for (var i = 0; i < signature.length; i++) {
            var changed = signature.clone();
            changed[i] ^= 1;
            assertThat(KEY.open().signed(MESSAGE, changed)).as("byte " + i).isFalse();
        }
    }

    @Test
    void aKeyIsWrittenDownAsOneWordOrInPemAndReadAgain() {
        var again = SigningKey.parse(KEY.pem());

        assertThat(SealKey.parse(KEY.open().id() + "\n")).contains(KEY.open());
        assertThat(SealKey.parse(KEY.open().pem())).contains(KEY.open());
        assertThat(again.open()).isEqualTo(KEY.open());
        assertThat(KEY.open().signed(MESSAGE, again.sign(MESSAGE))).isTrue();
        assertThat(SealKey.parse("ed25519:short")).isEmpty();
        assertThat(SealKey.parse("")).isEmpty();
        assertThatThrownBy(() -> SigningKey.parse(KEY.open().pem())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SigningKey.parse(KEY.pem()
                        .replace(KEY.open().pem(), SigningKey.fresh().open().pem())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHashIsWrittenInBase64AndReadAgain() {
        var hash = Hash.sha256(new byte[0]);

        assertThat(hash).hasToString("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assertThat(Hash.parse(hash.toString())).contains(hash);
        assertThat(Hash.parse(hash.toString().replace("U=", "V="))).isEmpty();
        assertThat(Hash.parse("47DE")).isEmpty();
        assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }
}
