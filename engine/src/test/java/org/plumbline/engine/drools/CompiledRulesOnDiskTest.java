package org.plumbline.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledRulesOnDiskTest {
    private static final byte[] COMPILED = {1, 2, 3};

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasKeptIsGivenBackToTheSameUser() {
        CompiledRulesOnDisk.in(Optional.of(folder)).put("sha256:a", COMPILED);

        assertThat(CompiledRulesOnDisk.in(Optional.of(folder)).get("sha256:a")).contains(COMPILED);
        assertThat(CompiledRulesOnDisk.in(Optional.of(folder)).get("sha256:b")).isEmpty();
    }

    @Test
    void aDamagedCutOrRenamedFileIsNotTrusted() throws IOException {
        var kept = CompiledRulesOnDisk.in(Optional.of(folder));
        kept.put("sha256:a", COMPILED);
        var file = only(".rules");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThat(kept.get("sha256:a")).isEmpty();

        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThat(kept.get("sha256:a")).contains(COMPILED);

        Files.copy(file, Path.of(file.toString().replace("sha256-a", "sha256-b")));
        assertThat(kept.get("sha256:b")).isEmpty();

        Files.write(file, new byte[5]);
        assertThat(kept.get("sha256:a")).isEmpty();
    }

    @Test
    void aFileFromAnotherMachineIsNotTrusted() throws IOException {
        var theirs = folder.resolve("theirs");
        var ours = folder.resolve("ours");
        CompiledRulesOnDisk.in(Optional.of(theirs)).put("sha256:a", COMPILED);
        var kept = CompiledRulesOnDisk.in(Optional.of(ours));
        try (var files = Files.list(theirs)) {
            for (var file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".rules"))::iterator) {
                Files.copy(file, ours.resolve(file.getFileName()));
            }
        }

        assertThat(kept.get("sha256:a")).isEmpty();
    }

    @Test
    void aFolderThatCannotBeUsedKeepsNothingAndHarmsNothing() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "not a folder");

        var kept = CompiledRulesOnDisk.in(Optional.of(file.resolve("below")));
        kept.put("sha256:a", COMPILED);

        assertThat(kept.get("sha256:a")).isEmpty();
    }

    private Path only(String suffix) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
