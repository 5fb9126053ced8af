package org.plumbline.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.engine.Engine;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.settlement.SettlementReader;
import tools.jackson.databind.JsonNode;

class CanonicalTreeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"b\":1,\"a\":2}|{\"a\":2,\"b\":1}",
                "{\"b\":{\"d\":1,\"c\":null},\"a\":[{\"z\":1,\"y\":2},null]}|{\"a\":[{\"y\":2,\"z\":1},null],\"b\":{\"d\":1}}",
                "[3, 1, 2]|[3,1,2]",
                "[100.00, 100, 1e2, 1.50, -0.0, 0.000, 12345678901234567890.10]|[100,100,100,1.5,0,0,12345678901234567890.1]",
                "[1E+999999999, 10E+999999998, 1E-4000]|[1E+999999999,1E+999999999,1E-4000]",
                "{\"names\":\"市场部\",\"yes\":true,\"no\":false}|{\"names\":\"市场部\",\"no\":false,\"yes\":true}",
            })
    void aDocumentHasOneForm(String document, String canonical) {
        assertThat(canonical(Documents.json(document))).isEqualTo(canonical);
        assertThat(canonical(Documents.json(canonical))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hospital-marketing", "hospital-customer-service"})
    void whatIsReadFromItSettlesToTheSameBytes(String scheme) throws IOException {
        var settled = 0;

        try (var engine = Engine.of(SchemeFiles.in(Path.of("../rules", scheme)), CompiledRules.NOT_KEPT)) {
            for (var given : settlements(scheme)) {
                var canonical = Documents.canonical(given);
                var turned = Documents.json(turned(given).toString());

                assertThat(Documents.canonical(turned)).isEqualTo(canonical);
                assertThat(settled(engine, Documents.json().readTree(canonical)))
                        .isEqualTo(settled(engine, given));
                settled++;
            }
        }

        assertThat(settled).isGreaterThan(10);
    }

    @Test
    void halfOfAPairOfCodeUnitsStaysWhatItIs() {
        var half = Documents.json("{\"a\":\"\\ud83d\"}");

        assertThat(Documents.json().readTree(Documents.canonical(half))).isEqualTo(half);
    }

    private static Iterable<JsonNode> settlements(String scheme) throws IOException {
        var all = new ArrayList<JsonNode>();
        try (Stream<Path> files = Files.walk(Path.of("../fixtures", scheme), 1)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                Fixture.list(Documents.yaml().readTree(Files.readString(file))).stream()
                        .filter(Fixture::settles)
                        .forEach(fixture -> all.add(fixture.given()));
            }
        }
        return all;
    }

    /** The decision's bytes or, where it is refused, the problems, which come in the order of the document. */
    private static String settled(Engine engine, JsonNode document) {
        try {
            var decision = engine.settle(SettlementReader.read(document));
            return new String(Documents.canonical(decision), StandardCharsets.UTF_8);
        } catch (Refused refused) {
            return refused.problems().stream()
                    .map(Object::toString)
                    .sorted()
                    .toList()
                    .toString();
        }
    }

    /** Fields in another order, and numbers with zeros behind. */
    private static JsonNode turned(JsonNode node) {
        if (node.isArray()) {
            var list = Documents.json().createArrayNode();
            node.forEach(each -> list.add(turned(each)));
            return list;
        }
        if (node.isNumber()) {
            var number = node.decimalValue();
            return Documents.json().getNodeFactory().numberNode(number.setScale(number.scale() + 2));
        }
        if (!node.isObject()) {
            return node;
        }
        var names = new ArrayList<>(node.propertyNames());
        Collections.reverse(names);
        var object = Documents.json().createObjectNode();
        names.forEach(name -> object.set(name, turned(node.get(name))));
        return object;
    }

    private static String canonical(JsonNode document) {
        return new String(Documents.canonical(document), StandardCharsets.UTF_8);
    }
}
