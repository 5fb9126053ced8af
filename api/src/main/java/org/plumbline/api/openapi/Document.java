package org.plumbline.api.openapi;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.replay.Fixture;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/**
 * Serves the document that is written in {@code openapi.yaml}, with worked cases as its examples.
 *
 * <p>It is written by hand because bodies are read and written as exact bytes, of which code alone does not tell; a
 * test holds it against the calls that there are.
 */
@Configuration(proxyBeanMethods = false)
class Document {
    /** It is read when it is first asked for, not when the server starts: Springdoc keeps what comes of it. */
    @Bean
    OpenApiCustomizer written() {
        return document -> {
            var written = read();
            document.info(written.getInfo())
                    .servers(written.getServers())
                    .security(written.getSecurity())
                    .tags(written.getTags())
                    .paths(written.getPaths())
                    .components(written.getComponents());
        };
    }

    private static OpenAPI read() {
        try {
            var written = Json.mapper().readValue(yaml("openapi.yaml").toString(), OpenAPI.class);
            var appraisal = example("first-look.yaml");
            var settlement = example("contracts.yaml");
            written.getComponents()
                    .getRequestBodies()
                    .forEach((name, body) -> Objects.requireNonNull(
                                    body.getContent().get("application/json"))
                            .setExample(name.equals("Settlement") ? settlement : appraisal));
            return written;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the first worked case of a file is given. */
    private static Object example(String fixtures) throws IOException {
        var given = Fixture.list(yaml(fixtures)).get(0).given();
        return Json.mapper().readTree(given.toString());
    }

    private static JsonNode yaml(String resource) throws IOException {
        return Documents.yaml().readTree(new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8));
    }
}
