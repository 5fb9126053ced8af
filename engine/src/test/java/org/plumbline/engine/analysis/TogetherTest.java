package org.plumbline.engine.analysis;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.engine.Mistake;

class TogetherTest {
    static Stream<Mistake> mistakes() {
        return Mistake.in(TogetherTest.class, "together.yaml", ConductTest.sound());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatComesTogetherOnOneEventIsSaidWithItsSum(Mistake mistake) {
        mistake.isSaidIn(ConductTest.flaws(mistake.files()));
    }
}
