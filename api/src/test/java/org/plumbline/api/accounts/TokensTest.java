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
import java.util.Map;
import java.util.function.ToIntFunction;
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

    @Test
    void aTokenNeedsAudienceEndAndSubjectAndItsRolesMayBeWrittenInSeveralShapes() throws Exception {
        var key = new RSAKeyGenerator(2048).keyID("one").generate();
        var issuer = issuer(key);
        var address = "http://127.0.0.1:" + issuer.getAddress().getPort();

        try (var server = Running.shared()
                .replica(
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + address,
                        "--plumbline.token-roles=roles,realm_access.roles,https://hr.example/roles")) {
            var whole = whole(address).build();
            var score = (ToIntFunction<JWTClaimsSet.Builder>) claims -> score(server, key, claims);

            assertThat(score.applyAsInt(new JWTClaimsSet.Builder(whole))).isEqualTo(200);
            assertThat(score.applyAsInt(new JWTClaimsSet.Builder(whole).audience("other")))
                    .isEqualTo(401);
            assertThat(score.applyAsInt(new JWTClaimsSet.Builder(whole).claim("aud", null)))
                    .isEqualTo(401);
            assertThat(score.applyAsInt(new JWTClaimsSet.Builder(whole).claim("exp", null)))
                    .isEqualTo(401);
            assertThat(score.applyAsInt(new JWTClaimsSet.Builder(whole).subject(null)))
                    .isEqualTo(401);
            assertThat(score.applyAsInt(new JWTClaimsSet.Builder(whole).subject("")))
                    .isEqualTo(401);
            assertThat(score.applyAsInt(new JWTClaimsSet.Builder(whole).subject("lin\u200b")))
                    .isEqualTo(401);
            assertThat(score.applyAsInt(new JWTClaimsSet.Builder(whole).audience(List.of("other", "plumbline"))))
                    .isEqualTo(200);
            for (var right :
                    new Object[] {"scorer", "auditor scorer", "x,scorer", List.of("scorer"), List.of(1, "scorer")}) {
                assertThat(score.applyAsInt(new JWTClaimsSet.Builder(whole).claim("roles", right)))
                        .as("%s", right)
                        .isEqualTo(200);
            }
            for (var wrong :
                    new Object[] {7, true, Map.of("scorer", true), List.of(List.of("scorer")), "scorers", ""}) {
                assertThat(score.applyAsInt(new JWTClaimsSet.Builder(whole).claim("roles", wrong)))
                        .as("%s", wrong)
                        .isEqualTo(403);
            }
            var without = new JWTClaimsSet.Builder(whole).claim("roles", null).build();
            assertThat(score.applyAsInt(new JWTClaimsSet.Builder(without).claim("https://hr.example/roles", "scorer")))
                    .isEqualTo(200);
            assertThat(score.applyAsInt(new JWTClaimsSet.Builder(without)
                            .claim("realm_access", Map.of("roles", List.of("scorer")))))
                    .isEqualTo(200);
            assertThat(score.applyAsInt(new JWTClaimsSet.Builder(without).claim("realm_access", "scorer")))
                    .isEqualTo(403);
            assertThat(post(server, "no.token.at-all", "/api/v1/score", "{}")
                            .headers()
                            .allValues("WWW-Authenticate"))
                    .singleElement()
                    .asString()
                    .startsWith("Bearer");
        } finally {
            issuer.stop(0);
        }
    }

    private static int score(Running server, RSAKey key, JWTClaimsSet.Builder claims) {
        try {
            return post(
                            server,
                            signed(key, claims.build()),
                            "/api/v1/score",
                            Asking.month().toString())
                    .statusCode();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static JWTClaimsSet.Builder whole(String issuer) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("plumbline")
                .subject("lin")
                .claim("roles", List.of("scorer"))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    private static HttpResponse<String> post(Running server, String token, String path, String body) {
        return server.send(server.call("", path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String token(RSAKey key, String issuer, String name, String... roles) throws JOSEException {
        return signed(
                key, whole(issuer).subject(name).claim("roles", List.of(roles)).build());
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
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
