package org.plumbline.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.Engine;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.ruleset.SchemeFiles;

class UncompiledTest {
    private static final int APPRAISALS = 20_000;

    @Test
    void rulesAskedAsTheyWereReadDecideLikeCompiledOnes() throws IOException {
        var random = new SplittableRandom(20260701);
        try (var uncompiled = Engine.witness(SchemeFiles.in(Path.of("../rules/hospital-customer-service")))) {
            for (var i = 0; i < APPRAISALS; i++) {
                var appraisal = RandomAppraisals.next(random);

                var decision = uncompiled.decide(appraisal);

                assertThat(Documents.canonical(decision))
                        .as("%s", RandomAppraisals.toJson(appraisal))
                        .isEqualTo(Documents.canonical(Hospital.ENGINE.decide(appraisal)));
            }
        }
    }
}
