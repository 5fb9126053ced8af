package org.plumbline.api.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;
import tools.jackson.databind.JsonNode;

/** Schemes of the rules folder become version 1: with the warnings they have, and not where a draft would not be clean. */
class FirstStartTest {
    @TempDir
    private Path rules = Path.of("");

    @Test
    void aVersionTakenFromTheFolderTellsTheWarningsThatNobodyConfirmed() throws IOException {
        copy("satisfaction-index", "scheme.yaml", "$", "\nawards:\n  medal: { zh: 奖章, en: Medal }\n");
        copy("after-sales", "incentives.drl", "value >= 90", "value >= 92");
        copy("blue-cross", "scheme.yaml", "$", "");

        try (var server = Running.start(Running.temporary(), "--plumbline.rules=" + rules)) {
            var version = json(server, "satisfaction-index/versions/1");
            var sound = json(server, "blue-cross/versions/1");

            assertThat(version.get("confirmed")).isEmpty();
            assertThat(version.get("unconfirmed")).hasSize(1);
            assertThat(version.at("/unconfirmed/0/code").stringValue()).isEqualTo("never-concluded");
            assertThat(version.at("/unconfirmed/0/message").stringValue()).contains("medal");
            assertThat(version.at("/unconfirmed/0").has("reason")).isFalse();
            assertThat(sound.get("unconfirmed")).isEmpty();
            assertThat(server.get("auditor", "/api/v1/schemes/after-sales").statusCode())
                    .as("a gap between grades")
                    .isEqualTo(404);
        }
    }

    private static JsonNode json(Running server, String path) {
        return Documents.json(server.get("auditor", "/api/v1/schemes/" + path).body());
    }

    private void copy(String scheme, String file, String from, String to) throws IOException {
        var folder = Files.createDirectory(rules.resolve(scheme));
        try (var files = Files.list(Path.of("../rules", scheme))) {
            for (var each : files.toList()) {
                Files.copy(each, folder.resolve(each.getFileName()));
            }
        }
        var changed = folder.resolve(file);
        var text = Files.readString(changed);
        Files.writeString(changed, from.equals("$") ? text + to : text.replace(from, to));
    }
}
