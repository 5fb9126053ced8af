package org.plumbline.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class DocumentTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Running server = Running.shared();

    @Test
    void theDocumentNamesEveryCallThatThereIsAndNoOther() {
        var written = new TreeSet<String>();
        for (var path : document().get("paths").properties()) {
            path.getValue().propertyNames().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> written.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }

        assertThat(written).isEqualTo(calls()).hasSizeGreaterThan(12);
    }

    @Test
    void itsExampleIsAnAppraisalThatIsScored() {
        var example = document().at("/components/requestBodies/Appraisal/content/application~1json/example");

        assertThat(server.post("scorer", "/api/v1/score", example.toString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void itsExampleOfASettlementIsSettled() {
        var example = document().at("/components/requestBodies/Settlement/content/application~1json/example");

        // Another test may have settled the same cycle already.
        assertThat(server.post("scorer", "/api/v1/settlements", example.toString())
                        .statusCode())
                .isIn(200, 201, 409);
    }

    @Test
    void itsExamplesOfSelectionsAreReplayed() {
        var examples = document()
                .get("paths")
                .get("/api/v1/replays")
                .at("/post/requestBody/content/application~1json/examples");

        assertThat(examples.propertyNames()).containsExactlyInAnyOrder("decisions", "settlements");
        assertThat(examples.values())
                .allSatisfy(example -> assertThat(server.post(
                                        "auditor",
                                        "/api/v1/replays",
                                        example.get("value").toString())
                                .statusCode())
                        .isEqualTo(202));
    }

    @Test
    void everyReferenceLeadsToSomething() {
        var document = document();
        var references = new TreeSet<String>();
        collect(document, references);

        assertThat(references)
                .hasSizeGreaterThan(20)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hospital-customer-service", "hospital-marketing", "nursing-tiers"})
    void theAnswerOfASchemeHasNoFieldThatItDoesNotName(String code) {
        var scheme = Documents.json()
                .readTree(server.get("scorer", "/api/v1/schemes/" + code).body());
        var written = document().at("/components/schemas/Scheme/properties");

        assertThat(written.propertyNames()).containsAll(scheme.propertyNames());
        for (var named : new String[] {"indicators", "events", "pay", "pools", "figures", "achievements"}) {
            var parts = written.at("/" + named + "/additionalProperties/properties");
            assertThat(scheme.get(named).values())
                    .allSatisfy(each -> assertThat(parts.propertyNames()).containsAll(each.propertyNames()));
        }
    }

    @Test
    void documentAndPagesNeedNoAccount() {
        assertThat(server.get("", "/openapi.json").statusCode()).isEqualTo(200);
        assertThat(server.get("", "/docs").statusCode()).isIn(200, 302);
        assertThat(server.get("", "/swagger-ui/index.html").body()).contains("swagger");
        // Whether the record is sound is not asked: the server is shared with tests that tamper with it.
        assertThat(server.get("", "/actuator/health").body()).contains("status");
        assertThat(server.get("", "/actuator/health/liveness").body()).contains("UP");
        assertThat(server.get("", "/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(server.get("auditor", "/actuator/prometheus").body()).contains("plumbline_decisions_total");
    }

    private JsonNode document() {
        return Documents.json(server.get("", "/openapi.json").body());
    }

    private Set<String> calls() {
        var calls = new TreeSet<String>();
        server.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> {
                    for (var path : mapping.getPatternValues()) {
                        if (path.startsWith("/api/")) {
                            mapping.getMethodsCondition()
                                    .getMethods()
                                    .forEach(method -> calls.add(method + " " + path));
                        }
                    }
                });
        return calls;
    }

    private static void collect(JsonNode node, Set<String> references) {
        if (node.isObject() && node.path("$ref").isString()) {
            references.add(node.get("$ref").stringValue());
        }
        node.forEach(each -> collect(each, references));
    }
}
