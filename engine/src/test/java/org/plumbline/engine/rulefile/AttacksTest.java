package org.plumbline.engine.rulefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.check.Check;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.ruleset.SchemeFiles;
import tools.jackson.databind.JsonNode;

/** What a rule file may not say is refused where it stands, and none of it ever runs. */
class AttacksTest {
    /** Something hostile or clumsy and what must be said of it. */
    record Attack(String shown, SchemeFiles files, String at, String code, String says) {
        static Attack of(JsonNode entry) {
            var to = entry.get("to").asString();
            var where = entry.get("in").asString();
            var file = where.equals("scheme") ? "scheme.yaml" : "scoring.drl";
            var files = switch (where) {
                case "then" -> TinyScheme.replacing(file, "insert( score($m).along(\"50:0 100:100\") );", to);
                case "when" -> TinyScheme.replacing(file, "$m : Measurement( indicator == \"speed\" )", to);
                case "rule" ->
                    TinyScheme.replacing(
                            file, "rule \"速度\"\n    @clause(\"T-1\")", "rule \"速度\"\n    @clause(\"T-1\")\n    " + to);
                case "top" -> TinyScheme.replacing(file, "rule \"速度\"", to + "\nrule \"速度\"");
                default -> TinyScheme.replacing(file, entry.get("from").asString(), to);
            };
            var at = file + ":" + entry.get("at").asString();
            return new Attack(
                    to,
                    files,
                    at,
                    entry.get("code").asString(),
                    entry.get("says").asString());
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    static Stream<Attack> attacks() {
        var attacks = new ArrayList<Attack>();
        Documents.yaml()
                .readTree(AttacksTest.class.getResourceAsStream("attacks.yaml"))
                .forEach(entry -> attacks.add(Attack.of(entry)));
        return attacks.stream();
    }

    @AfterEach
    void nothingOfItRan() {
        assertThat(System.getProperty("plumbline.canary")).isNull();
        assertThat(Path.of("target/canary")).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void anAttackIsRefusedOnItsLineInTheReadersWords(Attack attack) {
        try (var check = Check.of(attack.files(), CompiledRules.NOT_KEPT)) {
            assertThat(check.engine()).isEmpty();
            assertThat(check.flaws()).anySatisfy(flaw -> {
                assertThat(flaw.message().code()).isEqualTo(attack.code());
                assertThat(flaw.place()).hasToString(attack.at());
                assertThat(flaw.message().in(Language.ZH)).contains(attack.says());
            });
            assertThat(check.flaws())
                    .allSatisfy(flaw -> assertThat(flaw.in(Language.EN) + flaw.in(Language.ZH))
                            .doesNotContain("Exception:", "org.drools.model", "{0}", "{1}", "\tat "));
        }
    }
}
