package org.plumbline.api.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.api.schemes.Drafting;

/** A page of another site in the browser of somebody who is logged in. */
class SameSiteTest {
    private final Running server = Running.shared();

    @ParameterizedTest
    @CsvSource({
        "'',200",
        "Origin: https://evil.example,403",
        "Origin: null,403",
        "Origin: http://plumbline.example.evil.example,403",
        "Origin: http://plumbline.example,200",
        "Origin: https://plumbline.example,200",
        "Origin: https://PLUMBLINE.example,200",
        "Origin: https://plumbline.example:8443,403",
        "Sec-Fetch-Site: cross-site,403",
        "Sec-Fetch-Site: same-site,403",
        "Sec-Fetch-Site: same-origin,200",
        "Sec-Fetch-Site: none,200"
    })
    void whatChangesIsNotTakenFromAnothersPage(String header, int status) throws IOException {
        assertThat(status("scorer", "POST /api/v1/score", header, Asking.month().toString()))
                .isEqualTo(status);
        assertThat(status("scorer", "GET /api/v1/schemes", header, "")).isEqualTo(200);
    }

    @Test
    void aPublicationIsJsonAndNothingThatAFormCanSend() {
        var draft = Asking.id(Drafting.propose(server, Drafting.award(7040)).body());
        var path = Drafting.DRAFTS + "/" + draft + "/publication";
        var body = "{\"effectiveFrom\":\"2070-01\"}";

        for (var type : new String[] {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"}) {
            assertThat(server.post("approver", path, type, body).statusCode())
                    .as(type)
                    .isIn(400, 415);
            assertThat(server.post("auditor", "/api/v1/replays", type, "{}").statusCode())
                    .as(type)
                    .isIn(400, 415);
        }
        assertThat(server.post("approver", path, body).statusCode()).isEqualTo(201);
    }

    private int status(String role, String line, String header, String body) throws IOException {
        var basic = Base64.getEncoder().encodeToString(server.account(role).getBytes(StandardCharsets.UTF_8));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = line + " HTTP/1.1\r\nHost: plumbline.example\r\nAuthorization: Basic " + basic
                + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + bytes.length + "\r\n"
                + (header == null || header.isEmpty() ? "" : header + "\r\n") + "\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9));
        }
    }
}
