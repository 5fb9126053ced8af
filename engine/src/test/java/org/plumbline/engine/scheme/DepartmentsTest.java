package org.plumbline.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.Asked;
import org.plumbline.engine.Engine;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.ruleset.SchemeFiles;

/** A department that is written otherwise would miss its rules and its pool without a word. */
class DepartmentsTest {
    private static final String REGISTERED = "departments: [急诊科, 门诊部]\ndimensions:";

    @Test
    void anUnknownDepartmentIsRefusedWithWhatWasMaybeMeant() {
        var files = TinyScheme.replacing("scheme.yaml", "dimensions:", REGISTERED);

        assertThatThrownBy(() -> decide(files, "急诊"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.path()).isEqualTo("appraisee.department");
                                    assertThat(problem.message().code()).isEqualTo("unknown-department");
                                    assertThat(problem.in(Language.ZH)).contains("急诊", "\"急诊科\"");
                                }));
    }

    @Test
    void aKnownOneAndNoneAreTaken() {
        var files = TinyScheme.replacing("scheme.yaml", "dimensions:", REGISTERED);

        assertThat(decide(files, "急诊科")).isEqualTo("64.00");
        assertThat(decide(files, "")).isEqualTo("64.00");
    }

    @Test
    void whereTheyAreFreeAnyIsTaken() {
        var files = TinyScheme.replacing("scheme.yaml", "dimensions:", "departments: free\ndimensions:");

        assertThat(decide(files, "急诊")).isEqualTo("64.00");
        assertThat(decide(TinyScheme.files(), "急诊")).isEqualTo("64.00");
    }

    @Test
    void aRuleThatNamesAnUnknownOneIsSaidOnItsLine() {
        var texts = new TreeMap<>(
                TinyScheme.replacing("scheme.yaml", "dimensions:", REGISTERED).texts());
        texts.computeIfPresent(
                "weighting.drl",
                (name, text) -> text.replace("Appraisee( monthly )", "Appraisee( monthly, department != \"门诊\" )"));

        var flawed = catchThrowableOfType(FlawedRules.class, () -> Engine.witness(new SchemeFiles(texts)));

        assertThat(flawed.flaws()).singleElement().satisfies(flaw -> {
            assertThat(flaw.place()).hasToString("weighting.drl:4:39");
            assertThat(flaw.message().code()).isEqualTo("unknown-department");
        });
    }

    private static String decide(SchemeFiles files, String department) {
        try (var engine = Engine.witness(files)) {
            return engine.decide(Asked.read("""
                            scheme: tiny
                            appraisee: { id: A1, post: clerk%s }
                            period: 2026-07
                            measurements: { speed: 80, care: 70 }
                            """.formatted(department.isEmpty() ? "" : ", department: " + department)))
                    .total()
                    .toPlainString();
        }
    }
}
