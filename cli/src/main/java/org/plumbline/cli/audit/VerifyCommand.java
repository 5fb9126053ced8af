package org.plumbline.cli.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.cli.options.SharedOptions;
import org.plumbline.cli.terminal.Unusable;
import org.plumbline.engine.document.Broken;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.FileProblem;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.seal.ExportReader;
import org.plumbline.engine.seal.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code plumbline verify}: whether exported decisions and settlements are what was kept, and the rules still decide so. */
@Command(name = "verify")
public final class VerifyCommand implements Callable<Integer> {
    private static final int LONGEST = 256 * 1024 * 1024;

    private final SharedOptions options;

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<String> files = new ArrayList<>();

    @Option(names = "--key", descriptionKey = "key", paramLabel = "KEY|FILE")
    private List<String> keys = new ArrayList<>();

    @Option(names = "--checkpoint", descriptionKey = "checkpoint", paramLabel = "FILE|SIZE:ROOT")
    private Optional<String> checkpoint = Optional.empty();

    @Option(names = "--database", descriptionKey = "database", paramLabel = "URL")
    private Optional<String> database = Optional.empty();

    @Option(names = "--data", descriptionKey = "data", paramLabel = "DIR")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /** The command, told what all are told. */
    public VerifyCommand(SharedOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        var address = address();
        if (files.isEmpty() && address.isEmpty()) {
            throw new Unusable(say("nothing-to-verify"));
        }
        var known = KeptByAuditor.of(keys, checkpoint, options.terminal().texts());
        var outcome = AuditResult.WHOLE;
        try (var archived = new ArchivedRules(options.compiledRules())) {
            for (var file : files) {
                outcome = outcome.and(verify(file, known, archived));
            }
            if (address.isPresent()) {
                outcome = outcome.and(new DatabaseReport(options.terminal(), json).of(address.get(), known, archived));
            }
        } catch (DatabaseFailed failed) {
            throw new Unusable(say("no-database", failed.words()));
        }
        return outcome.exit();
    }

    private Optional<DatabaseAddress> address() {
        if (database.isPresent()) {
            var url = database.get();
            return Optional.of(DatabaseAddress.of(url).orElseThrow(() -> new Unusable(say("no-database-url", url))));
        }
        return data.map(
                folder -> DatabaseAddress.in(folder).orElseThrow(() -> new Unusable(say("no-database-in", folder))));
    }

    private AuditResult verify(String file, KeptByAuditor known, ArchivedRules archived) {
        try {
            var export = ExportReader.read(document(file));
            var checks = Verification.of(export, known.keys(), known.checkpoint(), archived::engine);
            var what = Stream.of("appraisee", "period", "scheme")
                    .map(export::part)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
            new VerificationReport(options.terminal(), json).show(file, what, checks);
            return AuditResult.of(checks);
        } catch (Refused refused) {
            new VerificationReport(options.terminal(), json).refuse(file, refused.problems());
            return AuditResult.BROKEN;
        }
    }

    private JsonNode document(String file) {
        try {
            var bytes = file.equals("-") ? options.terminal().in().readNBytes(LONGEST + 1) : bytes(Path.of(file));
            if (bytes.length > LONGEST) {
                throw new Refused(List.of(Problem.at("", new FileProblem.TooLong(LONGEST))));
            }
            // An editor may have put a byte order mark before it, which says nothing.
            var text = new String(bytes, StandardCharsets.UTF_8);
            return Documents.json(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JacksonException broken) {
            throw new Refused(List.of(new Problem("", Broken.document(broken, "JSON"))));
        } catch (IOException | InvalidPathException unreadable) {
            throw new Unusable(say("unreadable", file));
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(LONGEST + 1);
        }
    }

    private String say(String key, Object... words) {
        return options.terminal().texts().say(key, words);
    }
}
