package org.plumbline.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.yardstick.RandomAppraisals;

/** How many edits of one person's month are told apart. */
class ManyAmendmentsTest {
    private static final Edited BEFORE = Edited.scheme("hospital-customer-service");
    /** Rules that all fire in the month of the first look; what stands in each, and what is written instead. */
    private static final List<List<String>> CHANGES = List.of(
            List.of("scoring.drl", "80:0 90:60 98:100", "80:0 90:60 99:100"),
            List.of("scoring.drl", "0:100 1:80 5:0", "0:100 1:70 5:0"),
            List.of("scoring.drl", "50:0 70:60 85:100", "50:0 70:50 85:100"),
            List.of("scoring.drl", "60:0 100:100", "60:0 105:100"),
            List.of("scoring.drl", "60:0 80:60 95:100", "60:0 80:50 95:100"),
            List.of("scoring.drl", "\"80:0 90:60 100:100\"", "\"80:0 90:50 100:100\""),
            List.of("incentives.drl", "award(\"grievance\").of(200)", "award(\"grievance\").of(300)"),
            List.of("incentives.drl", "coefficient(1)", "coefficient(\"1.1\")"),
            List.of("scoring.drl", "90:0 95:60 100:100", "90:0 95:50 100:100"));

    @Test
    void eightThatTouchOnePersonAreToldApart() throws IOException {
        var move = moved(8);

        assertThat(move.because())
                .hasSize(8)
                .allSatisfy(share -> assertThat(share.to()).hasSize(1));
        assertThat(sum(move)).isEqualTo(move.change());
    }

    @Test
    void nineAreOneShareTogether() throws IOException {
        var move = moved(9);

        assertThat(move.because()).singleElement().satisfies(share -> {
            assertThat(share.to()).hasSize(9);
            assertThat(share.change()).isEqualTo(move.change());
        });
    }

    @Test
    void editsOfWhichOneAloneJudgesNobodyAreOneShareOfWhoeverIsBetweenThem() {
        var versions = BEFORE.to(BEFORE.replacing("incentives.drl", "value >= 90", "value >= 95")
                .replacing("incentives.drl", "value < 90", "value <= 94.99B"));
        var moves = IntStream.range(0, 2_000)
                .mapToObj(seed -> versions.move(new Reading(RandomAppraisals.of(seed), List.of())))
                .filter(move -> !move.change().areNothing())
                .toList();

        assertThat(versions.amendments()).hasSize(2);
        assertThat(moves).isNotEmpty().allSatisfy(move -> {
            assertThat(move.before().figures().total()).isBetween(new BigDecimal("90"), new BigDecimal("94.99"));
            assertThat(move.because()).singleElement().satisfies(share -> {
                assertThat(share.to()).hasSize(2);
                assertThat(share.change()).isEqualTo(move.change());
            });
        });
    }

    private static Move moved(int changes) throws IOException {
        var after = BEFORE;
        for (var change : CHANGES.subList(0, changes)) {
            after = after.replacing(change.get(0), change.get(1), change.get(2));
        }
        var versions = BEFORE.to(after);
        assertThat(versions.amendments()).hasSize(changes);
        return versions.move(firstLook());
    }

    private static TotalAndMoney sum(Move move) {
        return move.because().stream().map(Attributed::change).reduce(TotalAndMoney.NONE, TotalAndMoney::plus);
    }

    private static Reading firstLook() throws IOException {
        var file = Path.of("../fixtures/hospital-customer-service/first-look.yaml");
        var cases = Fixture.list(Documents.yaml().readTree(Files.readString(file)));
        return AppraisalReader.read(cases.get(0).given());
    }
}
