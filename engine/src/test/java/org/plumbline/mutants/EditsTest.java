package org.plumbline.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.Engine;
import org.plumbline.engine.analysis.Analysis;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.plausibility.Plausibility;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.replay.Replay;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.scheme.SchemePlaces;
import org.plumbline.engine.scheme.SchemeReader;

/**
 * Edits the files of every scheme at random: of the edits that can be read and decide some worked case otherwise, most
 * are found by check alone. {@code -Dedits=2000} makes as many as wanted.
 */
class EditsTest {
    private static final int EDITS = Integer.getInteger("edits", 400);
    private static final long SEED = 20261129;
    private static final int LEAST_SAID_IN_HUNDRED = 70;
    private static final Path RULES = Path.of("../rules");
    private static final Path FIXTURES = Path.of("../fixtures");

    private final List<String> silent = new ArrayList<>();
    private int otherwise;

    @Test
    @Tag("long")
    void mostEditsThatDecideOtherwiseAreFoundByCheckAlone() throws IOException {
        var schemes = folders(RULES);
        for (var scheme : schemes) {
            var files = SchemeFiles.in(scheme);
            var cases = cases(FIXTURES.resolve(scheme.getFileName()));
            var mutants = new Mutants(files, SEED);
            assertThat(isSaid(files)).as("of the unedited files of %s", scheme).isFalse();
            for (var i = 0; i < EDITS / schemes.size(); i++) {
                look(mutants.next(), cases);
            }
        }

        var said = otherwise - silent.size();
        assertThat(otherwise).isGreaterThan(EDITS / 25);
        assertThat(said * 100 / otherwise)
                .as("of %s that decide otherwise, said in a hundred; silent: %s", otherwise, silent)
                .isGreaterThanOrEqualTo(LEAST_SAID_IN_HUNDRED);
    }

    private void look(Mutants.Mutant mutant, List<Fixture> cases) {
        try (var engine = Engine.witness(mutant.files())) {
            if (cases.stream().anyMatch(fixture -> isOtherwise(fixture, engine))) {
                otherwise++;
                if (!isSaid(mutant.files())) {
                    silent.add(engine.scheme().code() + "/" + mutant);
                }
            }
        } catch (FlawedRules refused) {
            // What cannot be read decides nothing.
            assertThat(refused.flaws()).isNotEmpty();
        }
    }

    private static boolean isOtherwise(Fixture fixture, Engine engine) {
        try {
            return !Replay.of(fixture, engine).differences().isEmpty();
        } catch (FlawedRules flawed) {
            return true;
        }
    }

    /** Whether check says anything that the scheme does not declare as meant. */
    private static boolean isSaid(SchemeFiles files) {
        try (var engine = Engine.witness(files)) {
            var places = SchemePlaces.of(files.texts().getOrDefault(SchemeReader.FILE, ""));
            var scheme = engine.scheme();
            return Stream.of(
                            engine.rules().warnings(),
                            Plausibility.of(scheme, engine.rules().rules(), places),
                            Analysis.of(engine).flaws())
                    .flatMap(List::stream)
                    .map(flaw -> flaw.message().code())
                    .anyMatch(code -> scheme.meant().stream()
                            .noneMatch(meant -> meant.finding().equals(code)));
        } catch (FlawedRules flawed) {
            return true;
        }
    }

    private static List<Path> folders(Path of) throws IOException {
        try (var found = Files.list(of)) {
            return found.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Fixture> cases(Path folder) throws IOException {
        var all = new ArrayList<Fixture>();
        try (var found = Files.list(folder)) {
            for (var file : (Iterable<Path>) found.filter(Files::isRegularFile).sorted()::iterator) {
                all.addAll(Fixture.list(Documents.yaml().readTree(Files.readString(file))));
            }
        }
        return all;
    }
}
