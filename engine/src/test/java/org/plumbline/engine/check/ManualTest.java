package org.plumbline.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.engine.problem.Statements;
import org.plumbline.engine.problem.UnknownCode;
import org.plumbline.engine.ruleset.RuleSet;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.rules.Stage;
import org.plumbline.rules.Term;

/** The manual of the quality office lists every code, and its examples are said to be what it says they are. */
class ManualTest {
    private static final Path MANUAL = Path.of("../rules/README.md");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\|(.*)\\|(.*)\\|(.*)\\|");
    private static final Pattern CELL = Pattern.compile("`([^`]+)`");
    private static final Pattern CONDITION = Pattern.compile("(\\$\\w+ : )?[A-Z]\\w+\\(.*\\)");
    /** Said of files in these packages, and of nothing else. */
    private static final List<String> PACKAGES = Stream.of("rulefile", "scheme", "ruleset", "check", "plausibility")
            .map("org.plumbline.engine."::concat)
            .toList();

    /** The hospital's scheme has no settlement: such an example lacks what it is about, and that is said as well. */
    private static final Pattern SETTLEMENT = Pattern.compile("(Member|Figure|Achievement|Cycle|pool|honour)\\(");

    private static final String CONCLUSION = "<conclusion>";
    private static final Map<Stage, String> CONCLUSIONS = Map.of(
            Stage.SCORING, "deduct(1)",
            Stage.WEIGHTING, "dimension(\"efficiency\").weighs(25)",
            Stage.VETO, "veto().cancels(HONOURS)",
            Stage.INCENTIVES, "ungraded(\"…\")",
            Stage.FOLLOW_UPS, "followUp(\"career-talk\")",
            Stage.SETTLEMENT, "pool(\"p\").lapses()");

    private static SchemeFiles hospital = new SchemeFiles(new TreeMap<>());

    record Row(String code, String wrong, String right) {
        @Override
        public String toString() {
            return code + ": " + wrong;
        }

        boolean isOfSettlement() {
            return SETTLEMENT.matcher(wrong).find();
        }
    }

    @BeforeAll
    static void readTheHospitalsScheme() throws IOException {
        hospital = SchemeFiles.in(Path.of("../rules/hospital-customer-service"));
    }

    private static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        for (var line : Files.readAllLines(MANUAL)) {
            var row = ROW.matcher(line.replace("\\|", "¦"));
            if (row.matches()) {
                rows.add(
                        new Row(row.group(1), row.group(3).strip(), row.group(4).strip()));
            }
        }
        return rows;
    }

    static Stream<Row> examples() throws IOException {
        return rows().stream().filter(row -> example(row.wrong()).isPresent());
    }

    @Test
    void everyCodeThatIsSaidOfFilesIsListedOnce() throws IOException {
        var listed = rows().stream().map(Row::code).toList();

        assertThat(listed).doesNotHaveDuplicates().containsAll(codesInTheSources());
        assertThat(examples()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theWrongExampleIsSaidToBeWrongAndTheRightOneIsNot(Row row) {
        var wrong = example(row.wrong()).orElseThrow();
        var stages = Arrays.stream(Stage.values())
                .filter(stage -> row.isOfSettlement()
                        ? codes(stage, wrong).contains(row.code())
                        : Set.copyOf(codes(stage, wrong)).equals(Set.of(row.code())))
                .toList();

        assertThat(stages)
                .as("files in which this and nothing else is said of the wrong example")
                .isNotEmpty();
        var right = example(row.right());
        if (right.isPresent() && !row.isOfSettlement()) {
            assertThat(stages)
                    .anySatisfy(stage -> assertThat(codes(stage, right.get())).isEmpty());
        }
    }

    /** The whole file that an example stands for, where it is part of a rule file. */
    private static Optional<String> example(String cell) {
        var quoted = CELL.matcher(cell);
        if (!quoted.find() || (cell.indexOf("：") >= 0 && cell.indexOf("：") < quoted.start())) {
            return Optional.empty();
        }
        var text = quoted.group(1).replace("¦", "|");
        if (Pattern.compile("(rule|package|import|function|/\\*|//) ?.*")
                .matcher(text)
                .matches()) {
            return Optional.of(
                    text.startsWith("rule") || text.startsWith("//")
                            ? text
                            : text + "\n" + rule("Appraisee( monthly )", CONCLUSION));
        }
        if (quoted.start() > 0) {
            return Optional.empty();
        }
        if (text.startsWith("insert(")) {
            return Optional.of(
                    rule("$m : Measurement( indicator == \"volume\" ) $e : Event( kind == \"suggestion\" )", text));
        }
        return CONDITION.matcher(text).matches() ? Optional.of(rule(text, CONCLUSION)) : Optional.empty();
    }

    private static String rule(String condition, String conclusion) {
        return "rule \"手册里的例子\" @clause(\"M\") when " + condition + " then " + conclusion + " end";
    }

    private static List<String> codes(Stage stage, String text) {
        var texts = new TreeMap<>(hospital.texts());
        texts.put(stage.code() + "-example.drl", text.replace(CONCLUSION, "insert( " + CONCLUSIONS.get(stage) + " );"));
        return RuleSet.flaws(new SchemeFiles(texts)).stream()
                .map(flaw -> flaw.message().code())
                .toList();
    }

    private static Set<String> codesInTheSources() {
        var codes = new TreeSet<>(Statements.saidIn(PACKAGES));
        for (var term : Term.values()) {
            codes.add(new UnknownCode(term, "").code());
        }
        codes.removeIf(code -> !Statements.hasASentence(code));
        assertThat(codes).hasSizeGreaterThan(80);
        return codes;
    }
}
