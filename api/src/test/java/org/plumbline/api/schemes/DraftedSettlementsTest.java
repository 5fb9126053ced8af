package org.plumbline.api.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;
import tools.jackson.databind.JsonNode;

class DraftedSettlementsTest {
    private final Running server = Running.shared();

    @Test
    void theWorkedCasesOfADraftThatSettleAreSettledToo() throws IOException {
        var cases = Files.readString(Path.of("../fixtures/hospital-customer-service/settlement.yaml"));

        var clean = report(cases);
        var different = report(cases.replaceFirst("service-star: \\[ E1, E3 ]", "service-star: [ E2, E3 ]"));

        assertThat(clean.get("clean").booleanValue()).as(clean.toString()).isTrue();
        assertThat(clean.at("/report/cases").intValue()).isGreaterThan(10);
        assertThat(different.get("clean").booleanValue()).isFalse();
        assertThat(different.at("/report/different")).hasSize(1);
        assertThat(different.at("/report/different/0/differences/0/path").stringValue())
                .isEqualTo("honours.service-star");
    }

    private JsonNode report(String cases) {
        var body = Drafting.files("incentives.drl", "", "");
        body.putObject("fixtures").put("settlement.yaml", cases);
        var drafted = Drafting.propose(server, body);
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        return Documents.json(drafted.body());
    }
}
