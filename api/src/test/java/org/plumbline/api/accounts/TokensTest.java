package org.plumbline.api.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.api.schemes.Drafting;
import org.plumbline.engine.document.Documents;

class TokensTest {
    @Test
    void withAnIssuerTheRolesAreTheTokensAndAccountsCountNoMore() throws Exception {
        var key = new RSAKeyGenerator(2048).keyID("one").generate();
        var stranger = new RSAKeyGenerator(2048).keyID("one").generate();
        var issuer = issuer(key);
        var address = "http://127.0.0.1:" + issuer.getAddress().getPort();
        var setting = "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + address;

        try (var server = Running.shared().replica(setting)) {
            var asked = Asking.month().toString();
            var scorer = token(key, address, "lin", "scorer");
            var both = token(key, address, "wang", "editor", "approver");

            var kept = post(server, scorer, "/api/v1/decisions", asked);

            assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
            assertThat(Documents.json(kept.body()).get("decidedBy").stringValue())
                    .isEqualTo("lin");
            assertThat(post(server, both, "/api/v1/decisions", asked).statusCode())
                    .isEqualTo(403);
            assertThat(post(server, token(stranger, address, "lin", "scorer"), "/api/v1/decisions", asked)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(post(server, token(key, "http://elsewhere", "lin", "scorer"), "/api/v1/decisions", asked)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(server.post("scorer", "/api/v1/decisions", asked).statusCode())
                    .isEqualTo(401);
            var draft = post(server, both, Drafting.DRAFTS, Drafting.award(600).toString());
            var own = post(
                    server,
                    both,
                    Drafting.DRAFTS + "/" + Asking.id(draft.body()) + "/publication",
                    "{\"effectiveFrom\":\"2061-01\"}");
            assertThat(own.statusCode()).isEqualTo(403);
            assertThat(own.body()).contains("own-draft");
        } finally {
            issuer.stop(0);
        }
    }

    private static HttpResponse<String> post(Running server, String token, String path, String body) {
        return server.send(server.call("", path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String token(RSAKey key, String issuer, String name, String... roles) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(name)
                .claim("roles", List.of(roles))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static HttpServer issuer(RSAKey key) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        answer(
                server,
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + address + "\",\"jwks_uri\":\"" + address + "/keys\"}");
        answer(server, "/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
        return server;
    }

    private static void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
