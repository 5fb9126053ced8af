package org.plumbline.api.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.engine.checkpoint.SigningKey;

class KeyFileTest {
    @Test
    void aKeyThatIsGoneOrAnotherIsNotReplacedInSilence(@TempDir Path folder) throws IOException {
        var file = folder.resolve("seal.key");
        var first = KeyFile.in(file);
        assertThat(KeyFile.in(file).open()).isEqualTo(first.open());

        Files.writeString(file, SigningKey.fresh().pem());
        assertThatThrownBy(() -> KeyFile.in(file)).hasMessageContaining("is not the key that sealed here before");
        Files.delete(file);
        assertThatThrownBy(() -> KeyFile.in(file)).hasMessageContaining("put the key back");

        Files.delete(folder.resolve("seal.pub"));
        assertThat(KeyFile.in(file).open()).isNotEqualTo(first.open());
    }
}
