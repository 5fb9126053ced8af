package org.plumbline.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plumbline.engine.Engine;
import org.plumbline.engine.analysis.Analysis;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.replay.Replay;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.mutants.Mutants.Mutant;
import org.plumbline.yardstick.RandomAppraisals;

/**
 * Edits the hospital's files at random. {@code -Dmutants=2000} makes as many as wanted, {@code -Dmutants.compiled=100}
 * compiles as many of the accepted ones.
 */
class MutantsTest {
    private static final int MUTANTS = Integer.getInteger("mutants", 150);
    private static final int COMPILED = Integer.getInteger("mutants.compiled", 3);
    private static final int APPRAISALS = 500;
    private static final long SEED = 20260704;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    /** Processor time: what else the machine does is not the rules' fault. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Pattern JAVA_NAMES = Pattern.compile(
            "java\\.(lang|util|math)|Exception|org\\.(drools|kie)|org\\.plumbline\\.engine|[{]\\d[}]|\\bnull\\b");
    private static final BigDecimal LEAST_KILLED = new BigDecimal("95");

    private final SchemeFiles files = read(Path.of("../rules/hospital-customer-service"));
    private final List<Fixture> fixtures = fixtures(Path.of("../fixtures/hospital-customer-service"));
    private final List<Appraisal> appraisals = new ArrayList<>();
    private final List<List<?>> before = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> survivors = new ArrayList<>();
    private int compiled;

    @Test
    @Timeout(3600)
    void noEditSlipsThroughCheckAndFixtures() throws IOException {
        appraisals.addAll(RandomAppraisals.list(SEED, APPRAISALS, RandomAppraisals::next));
        fixtures.forEach(
                fixture -> appraisals.add(AppraisalReader.read(fixture.given()).appraisal()));
        try (var engine = Engine.witness(files)) {
            appraisals.forEach(appraisal -> before.add(figures(engine, appraisal)));
        }
        var mutants = new Mutants(files, SEED);

        for (var i = 0; i < MUTANTS; i++) {
            var mutant = mutants.next();
            count(verdict(mutant));
        }

        var killed = counts.getOrDefault("killed by a fixture", 0);
        var share = share(killed, killed + survivors.size());
        Files.writeString(
                Path.of("target/mutants.txt"),
                MUTANTS + " mutants " + counts + ", killed " + share + " % of those that decide otherwise unreported\n"
                        + String.join("\n", survivors) + "\n");
        assertThat(share).as("killed, of %s; survivors %s", counts, survivors).isGreaterThanOrEqualTo(LEAST_KILLED);
    }

    private static BigDecimal share(int part, int whole) {
        return whole == 0
                ? BigDecimal.valueOf(100)
                : BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
    }

    private void count(String verdict) {
        counts.merge(verdict, 1, Integer::sum);
    }

    private String verdict(Mutant mutant) {
        assertThat(mutant.files().fingerprint()).isNotEqualTo(files.fingerprint());
        var start = THREADS.getCurrentThreadCpuTime();
        try (var engine = Engine.witness(mutant.files())) {
            var flaws = Analysis.of(engine).flaws();
            var took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
            assertThat(took).as("%s", mutant).isLessThan(LONGEST);
            if (!flaws.isEmpty()) {
                readable(flaws, mutant);
                return "reported by the analysis";
            }
            compare(engine, mutant);
            return decidesOtherwise(engine) ? killed(engine, mutant) : "decides alike";
        } catch (FlawedRules flawed) {
            readable(flawed.flaws(), mutant);
            return "refused when read";
        }
    }

    private static void readable(List<Flaw> flaws, Mutant mutant) {
        for (var flaw : flaws) {
            for (var language : Language.values()) {
                assertThat(flaw.in(language)).as("%s", mutant).doesNotContainPattern(JAVA_NAMES);
            }
        }
    }

    /** Some of the accepted ones are compiled: they must compile, and decide as they were read. */
    private void compare(Engine read, Mutant mutant) {
        if (compiled < COMPILED) {
            compiled++;
            try (var engine = Engine.of(mutant.files(), CompiledRules.NOT_KEPT)) {
                for (var appraisal : appraisals) {
                    assertThat(figures(engine, appraisal)).as("%s", mutant).isEqualTo(figures(read, appraisal));
                }
            } catch (FlawedRules uncompilable) {
                readable(uncompilable.flaws(), mutant);
                count("accepted when read, and does not compile");
            }
        }
    }

    private boolean decidesOtherwise(Engine engine) {
        for (var i = 0; i < appraisals.size(); i++) {
            if (!before.get(i).equals(figures(engine, appraisals.get(i)))) {
                return true;
            }
        }
        return false;
    }

    private String killed(Engine engine, Mutant mutant) {
        for (var fixture : fixtures) {
            try {
                if (!Replay.of(fixture, engine).differences().isEmpty()) {
                    return "killed by a fixture";
                }
            } catch (FlawedRules flawed) {
                return "killed by a fixture";
            }
        }
        survivors.add(mutant.toString());
        return "survived";
    }

    /** What a person gets, without the names of rules and clauses; nothing where it is refused, or the rules fail. */
    private static List<?> figures(Engine engine, Appraisal appraisal) {
        try {
            var decision = engine.decide(appraisal);
            return Arrays.asList(
                    decision.total(),
                    decision.measuredWeight(),
                    decision.grade(),
                    decision.coefficient(),
                    decision.ungraded() == null,
                    decision.notMeasured(),
                    decision.scores().stream()
                            .map(score -> List.of(score.indicator(), score.points(), score.weight()))
                            .toList(),
                    decision.dimensions().stream()
                            .map(each -> List.of(each.dimension(), each.points(), each.contribution()))
                            .toList(),
                    decision.adjustments().stream()
                            .map(Decision.Adjustment::points)
                            .toList(),
                    pay(decision.pay()),
                    decision.awards().stream()
                            .map(award -> List.of(award.award(), award.amount(), award.because()))
                            .toList(),
                    decision.followUps().stream().map(Decision.FollowUp::action).toList(),
                    decision.vetoes().stream()
                            .map(veto -> Arrays.asList(veto.cancels(), veto.gradeAtMost(), veto.coefficientAtMost()))
                            .toList(),
                    decision.withoutVeto() == null
                            ? List.of()
                            : pay(decision.withoutVeto().pay()));
        } catch (Refused refused) {
            return refused.problems().stream().map(Problem::path).toList();
        } catch (FlawedRules flawed) {
            return List.of("flawed");
        }
    }

    private static List<List<?>> pay(List<Decision.Pay> pay) {
        return pay.stream()
                .<List<?>>map(each -> List.of(each.item(), each.amount(), each.cancelledBy() == null))
                .toList();
    }

    private static SchemeFiles read(Path folder) {
        try {
            return SchemeFiles.in(folder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Fixture> fixtures(Path folder) {
        var all = new ArrayList<Fixture>();
        try (var found = Files.list(folder)) {
            for (var file : (Iterable<Path>) found.filter(Files::isRegularFile).sorted()::iterator) {
                all.addAll(Fixture.list(Documents.yaml().readTree(Files.readString(file))));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
