package org.plumbline.api.settlements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Running;
import org.plumbline.api.ServerProcess;
import org.plumbline.engine.document.Documents;

/** A settlement of 100,000 members, by a server with the heap that it has by default. */
@Tag("long")
class LargeSettlementTest {
    private static final int MEMBERS = 100_000;
    private static final int ID_FROM = "{\"id\":\"".length();
    private static final int ID_TO = ID_FROM + 36;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path body = Running.temporary().resolve("settlement.json");

    @Test
    void oneOfAHundredThousandMembersIsSettledSeveralTimesAtOnceReadBackProvedAndSuperseded() throws Exception {
        Files.writeString(body, document(MEMBERS));
        var server = ServerProcess.on(Running.temporary());
        try {
            var kept = IntStream.range(0, 3)
                    .mapToObj(call -> CompletableFuture.supplyAsync(() -> settle(server)))
                    .toList();
            var statuses =
                    kept.stream().map(answer -> answer.join().statusCode()).toList();
            var id = head(kept.get(0).join()).substring(ID_FROM, ID_TO);
            Files.writeString(
                    body,
                    document(MEMBERS + 1)
                            .replaceFirst(
                                    "\\{",
                                    "{\"supersedes\":{\"settlement\":\"" + id
                                            + "\",\"reason\":\"one was forgotten\"},"));
            var second = settle(server);
            var whole = get(server, "/api/v1/settlements/" + id);
            var proof = get(server, "/api/v1/settlements/" + id + "/proof");

            assertThat(statuses).containsExactlyInAnyOrder(201, 200, 200);
            assertThat(second.statusCode()).isEqualTo(201);
            assertThat(head(second)).contains("\"difference\":{\"pools\":{},\"members\":{\"E1\":{");
            assertThat(whole.statusCode()).isEqualTo(200);
            assertThat(Files.size(whole.body())).isGreaterThan(Files.size(body));
            assertThat(proof.statusCode()).isEqualTo(200);
            assertThat(Files.size(proof.body())).isGreaterThan(Files.size(body));
            assertThat(server.log()).noneMatch(line -> line.contains("OutOfMemory") || line.contains("\"ERROR\""));
        } finally {
            server.process().destroy();
            server.process().waitFor();
        }
    }

    private HttpResponse<Path> settle(ServerProcess server) {
        try {
            return send(call(server, "/api/v1/settlements")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofFile(body))
                    .build());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The whole is longer than the tests have memory for. */
    private static String head(HttpResponse<Path> answer) throws IOException {
        try (var in = Files.newInputStream(answer.body())) {
            return new String(in.readNBytes(600), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<Path> get(ServerProcess server, String path) {
        return send(call(server, path).build());
    }

    private static HttpRequest.Builder call(ServerProcess server, String path) {
        var basic = Base64.getEncoder().encodeToString(server.account().getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Basic " + basic);
    }

    private HttpResponse<Path> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofFile(Running.temporary().resolve("answer.json")));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String document(int members) {
        var document = Documents.json()
                .createObjectNode()
                .put("scheme", "hospital-marketing")
                .put("period", "2026");
        document.putObject("figures").put("company-profit", 1);
        var achievements = document.putArray("achievements");
        for (var i = 0; i < 100; i++) {
            achievements
                    .addObject()
                    .put("id", "K" + i)
                    .put("kind", "hospital-contract")
                    .put("level", "A")
                    .putObject("certifiedBy")
                    .put("outsider", "集团");
        }
        var all = document.putArray("members");
        all.addObject().put("id", "G").put("post", "general-manager");
        all.addObject().put("id", "M").put("post", "marketing-manager").put("department", "市场部");
        for (var i = 1; i <= members - 2; i++) {
            all.addObject()
                    .put("id", "E" + i)
                    .put("post", i % 2 == 1 ? "marketing-staff" : "department-staff")
                    .put("department", i % 2 == 1 ? "市场部" : "部门" + i % 997)
                    .put("grade", "good")
                    .put("total", i % 101);
        }
        var grants = document.putArray("grants");
        for (var each : List.of(List.of("marketing", "M", "E1", "1250000"), List.of("others", "G", "E2", "700000"))) {
            grants.addObject()
                    .put("pool", each.get(0) + "-discretion")
                    .put("by", each.get(1))
                    .put("to", each.get(2))
                    .put("amount", Integer.parseInt(each.get(3)))
                    .put("reason", "best total");
        }
        return document.toString();
    }
}
