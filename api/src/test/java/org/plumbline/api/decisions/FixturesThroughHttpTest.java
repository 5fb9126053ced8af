package org.plumbline.api.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.ruleset.CompiledRules;
import org.plumbline.engine.ruleset.SchemeFiles;
import tools.jackson.databind.JsonNode;

class FixturesThroughHttpTest {
    static Stream<Path> schemes() throws IOException {
        try (var folders = Files.list(Path.of("../rules"))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyFixtureGivesWhatTheEngineGives(Path folder) throws IOException {
        var server = Running.shared();
        var code = folder.getFileName().toString();
        var cases = 0;

        try (var engine = Engine.of(SchemeFiles.in(folder), CompiledRules.NOT_KEPT);
                var files = Files.list(Path.of("../fixtures").resolve(code))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (var fixture : Asking.fixtures(file).stream()
                        .filter(each -> !each.settles())
                        .map(Fixture::given)
                        .toList()) {
                    if (!AppraisalReader.scheme(fixture).equals(code)) {
                        continue;
                    }
                    var answer = server.post("scorer", "/api/v1/score", fixture.toString());
                    same(engine, fixture, answer.statusCode(), answer.body());
                    cases++;
                }
            }
        }

        assertThat(cases).isGreaterThan(5);
    }

    private static void same(Engine engine, JsonNode given, int status, String body) {
        try {
            var decision = engine.decide(AppraisalReader.read(given));

            assertThat(status).as(body).isEqualTo(200);
            assertThat(body).isEqualTo(new String(Documents.canonical(decision), StandardCharsets.UTF_8));
        } catch (Refused refused) {
            List<String> paths = new ArrayList<>();
            refused.problems().forEach(problem -> paths.add(problem.path()));

            assertThat(status).as(body).isEqualTo(422);
            assertThat(Documents.json(body)
                            .get("errors")
                            .valueStream()
                            .map(error -> error.get("path").stringValue()))
                    .containsExactlyElementsOf(paths);
        }
    }
}
