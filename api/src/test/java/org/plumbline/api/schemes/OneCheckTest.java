package org.plumbline.api.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.api.Running;
import org.plumbline.engine.check.Check;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.ruleset.SchemeFiles;
import tools.jackson.databind.JsonNode;

/** A draft is told what the command line says of the same files: there is one check. */
class OneCheckTest {
    private final Running server = Running.shared();

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource({
        // A word that there is not, a code that there is not, a gap between grades, and nothing wrong.
        "incentives.drl, grade(\"excellent\"), grad(\"excellent\")",
        "incentives.drl, grade(\"excellent\"), grade(\"excelent\")",
        "incentives.drl, 'value >= 80, value < 90', 'value >= 81, value < 90'",
        "incentives.drl, award(\"grievance\").of(200), award(\"grievance\").of(300)"
    })
    void aDraftHasTheFindingsThatTheCommandLineHas(String file, String from, String to) {
        var body = Drafting.files(file, from, to);
        var texts = new TreeMap<String, String>();
        body.get("files")
                .properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().stringValue()));

        var draft =
                Documents.json(Drafting.propose(server, Drafting.withCase(body)).body());

        try (var check = Check.of(new SchemeFiles(texts), CompiledRules.NOT_KEPT)) {
            assertThat(findings(draft)).isEqualTo(flaws(check.flaws()));
            assertThat(draft.get("clean").booleanValue())
                    .isEqualTo(check.flaws().isEmpty());
        }
    }

    private static List<String> findings(JsonNode draft) {
        return draft.at("/report/findings")
                .valueStream()
                .map(each -> each.get("file").stringValue() + ":" + each.get("line") + ":" + each.get("column") + " "
                        + each.get("code").stringValue())
                .toList();
    }

    private static List<String> flaws(List<Flaw> flaws) {
        return flaws.stream()
                .map(flaw -> flaw.place().file() + ":" + flaw.place().line() + ":"
                        + flaw.place().column() + " " + flaw.message().code())
                .toList();
    }
}
