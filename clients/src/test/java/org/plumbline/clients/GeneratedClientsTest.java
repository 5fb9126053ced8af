package org.plumbline.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.client.DecisionsApi;
import org.plumbline.client.SealsApi;
import org.plumbline.client.call.ApiClient;
import org.plumbline.client.call.ApiException;
import org.plumbline.client.model.Appraisal;
import org.plumbline.client.model.AppraisalToKeep;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.replay.Fixture;
import tools.jackson.databind.node.ObjectNode;

/** What callers generate from the API document compiles and scores a worked case as it is expected. */
class GeneratedClientsTest {
    private static final Path FIXTURE = Path.of("../fixtures/hospital-customer-service/first-look.yaml");
    private static final Path TYPESCRIPT = Path.of("target/typescript-client");
    private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();
    private static Served server;
    private static Fixture fixture;

    @BeforeAll
    static void start() throws Exception {
        fixture = Fixture.list(Documents.yaml().readTree(Files.readString(FIXTURE)))
                .get(0);
        server = Served.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.close();
    }

    @Test
    void theJavaClientScoresKeepsAndReadsBack() throws Exception {
        var client = client();
        var decisions = new DecisionsApi(client);

        var scored = decisions.score(JSON.readValue(asked(), Appraisal.class), null);
        var kept = decisions.decide(JSON.readValue(asked(), AppraisalToKeep.class));
        var found = decisions.findDecision(kept.getId());
        var exported = new SealsApi(client).exportDecision(kept.getId(), null);

        assertThat(scored.getTotal()).isEqualByComparingTo(expected("total"));
        assertThat(scored.getGrade()).isEqualTo(fixture.expect().get("grade").asString());
        assertThat(scored.getPay().get(0).getAmount()).isPositive();
        assertThat(found.getDecision()).isEqualTo(kept.getDecision());
        assertThat(kept.getDecision().getTotal()).isEqualTo(scored.getTotal());
        assertThat(exported.getProof()).startsWith("c2sp.org/tlog-proof@v1\n");
    }

    @Test
    void theJavaClientTellsARefusalFromADecision() {
        var refused = catchThrowableOfType(
                ApiException.class,
                () -> new DecisionsApi(client())
                        .score(JSON.readValue(asked().replace("phone-agent", "phone-agnt"), Appraisal.class), null));

        assertThat(refused.getCode()).isEqualTo(422);
        assertThat(refused.getResponseBody()).contains("appraisee.post", "phone-agent");
    }

    @Test
    void theTypeScriptClientCompilesAndScores() throws Exception {
        if (!runs("node", "--version") || !runs("npm", "--version")) {
            if (System.getProperty("plumbline.typescript", "").equals("required")) {
                throw new AssertionError("node and npm are not installed, and were said to be required");
            }
            System.out.println("SKIPPED: node and npm are not installed, so the TypeScript client was not compiled.");
            abort("node and npm are not installed");
        }
        for (var file : List.of("package.json", "tsconfig.json", "score.ts")) {
            Files.write(TYPESCRIPT.resolve(file), Files.readAllBytes(Path.of("src/test/typescript", file)));
        }
        Files.writeString(TYPESCRIPT.resolve("asked.json"), asked());

        assertThat(runs("npm", "install", "--no-audit", "--no-fund", "--silent"))
                .isTrue();
        assertThat(runs("node", "node_modules/typescript/bin/tsc")).isTrue();
        assertThat(runs("node", "out/score.js", server.address(), server.account(), "asked.json"))
                .isTrue();
        var scored = Documents.json(Files.readString(TYPESCRIPT.resolve("scored.json")));

        assertThat(scored.get("total").decimalValue()).isEqualByComparingTo(expected("total"));
        assertThat(scored.get("grade")).isEqualTo(fixture.expect().get("grade"));
    }

    private static ApiClient client() {
        var basic = Base64.getEncoder().encodeToString(server.account().getBytes(StandardCharsets.UTF_8));
        var client = new ApiClient();
        client.updateBaseUri(server.address());
        client.setRequestInterceptor(request -> request.header("Authorization", "Basic " + basic));
        return client;
    }

    private static BigDecimal expected(String name) {
        return fixture.expect().get(name).decimalValue();
    }

    /** The worked case as the document writes it: a measurement is an object. */
    private static String asked() {
        var given = (ObjectNode) fixture.given().deepCopy();
        var measurements = (ObjectNode) given.get("measurements");
        for (var measurement : measurements.properties()) {
            if (measurement.getValue().isNumber()) {
                var value = Documents.json().createObjectNode();
                value.set("value", measurement.getValue());
                measurements.set(measurement.getKey(), value);
            }
        }
        return given.toString();
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Files.createDirectories(TYPESCRIPT);
            var log = Path.of("target", "typescript-" + command[0].toLowerCase(Locale.ROOT) + ".log");
            var ended = new ProcessBuilder(command)
                    .directory(TYPESCRIPT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (ended != 0) {
                System.out.println(Files.readString(log));
            }
            return ended == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
