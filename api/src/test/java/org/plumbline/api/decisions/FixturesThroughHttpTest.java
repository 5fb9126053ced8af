package org.plumbline.api.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.settlement.SettlementReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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

    @ParameterizedTest
    @ValueSource(strings = {"hospital-marketing", "hospital-customer-service"})
    void everySettlingFixtureGivesWhatTheEngineGives(String code) throws IOException {
        var settled = 0;

        try (var engine = Engine.of(SchemeFiles.in(Path.of("../rules", code)), CompiledRules.NOT_KEPT);
                var files = Files.list(Path.of("../fixtures").resolve(code))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (var fixture :
                        Asking.fixtures(file).stream().filter(Fixture::settles).toList()) {
                    var answer = settle((ObjectNode) fixture.given());
                    sameSettled(engine, fixture.given(), answer.statusCode(), answer.body());
                    settled++;
                }
            }
        }

        assertThat(settled).isGreaterThan(10);
    }

    /** Most cases are about one year, so that each takes the place of the one before. */
    private static HttpResponse<String> settle(ObjectNode given) {
        var server = Running.shared();
        var answer = server.post("scorer", "/api/v1/settlements", given.toString());
        if (answer.statusCode() != 409) {
            return answer;
        }
        var superseding = given.deepCopy();
        superseding
                .putObject("supersedes")
                .put(
                        "settlement",
                        Documents.json(answer.body()).get("settlement").stringValue())
                .put("reason", "the next case");
        return server.post("scorer", "/api/v1/settlements", superseding.toString());
    }

    private static void sameSettled(Engine engine, JsonNode given, int status, String body) {
        try {
            var decision = engine.settle(SettlementReader.read(given));

            assertThat(status).as(body).isIn(200, 201);
            assertThat(body)
                    .endsWith(
                            "\"decision\":" + new String(Documents.canonical(decision), StandardCharsets.UTF_8) + "}");
        } catch (Refused refused) {
            assertThat(status).as(body).isEqualTo(422);
            assertThat(Documents.json(body)
                            .get("errors")
                            .valueStream()
                            .map(error -> error.get("path").stringValue()))
                    .containsExactlyElementsOf(
                            refused.problems().stream().map(Problem::path).toList());
        }
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
