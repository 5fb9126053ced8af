package org.plumbline.api.schemes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.plumbline.engine.Engine;
import org.plumbline.engine.agreement.Agreement;
import org.plumbline.engine.agreement.Case;
import org.plumbline.engine.check.Check;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Fixture;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Publishes, as version 1 and for every period, the schemes of the rules folder that were never published. */
@Component
class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final Period EVER = new Period(PeriodUnit.YEAR, 0, 1);
    private static final String BY = "plumbline";

    private final Library library;
    private final Path rules;
    private final Path fixtures;

    FirstStart(
            Library library,
            @Value("${plumbline.rules}") String rules,
            @Value("${plumbline.fixtures}") String fixtures) {
        this.library = library;
        this.rules = Path.of(rules);
        this.fixtures = Path.of(fixtures);
    }

    /** What passes the check of a draft is published, with the warnings it has: {@code compile} gives a hold on the compiled rules of files. */
    void publish(Function<SchemeFiles, Lease> compile) {
        var known = Versions.of(0, library.publications());
        for (var folder : folders()) {
            var scheme = folder.getFileName().toString();
            if (known.of(scheme).isEmpty()) {
                publish(scheme, folder, compile);
            }
        }
    }

    /** A scheme that is wrong is said and left out; the others judge. */
    private void publish(String scheme, Path folder, Function<SchemeFiles, Lease> compile) {
        try {
            var files = SchemeFiles.in(folder);
            var worked = fixtures(scheme);
            List<Confirmed> warnings;
            try (var lease = compile.apply(files);
                    var witness = Engine.witness(files)) {
                refuseOtherName(scheme, lease.engine());
                refuseDiffering(new Agreement(lease.engine(), witness), worked);
                warnings = unconfirmed(scheme, Check.byWitness(files, witness));
            }
            library.keepRules(scheme, files, BY);
            var first = new Publication(scheme, 1, files.fingerprint(), EVER, null, BY, BY, Instant.EPOCH);
            library.publish(first, worked, warnings);
        } catch (FlawedRules | IOException unusable) {
            LOG.error("The scheme {} was not published: {}", scheme, unusable.getMessage());
        }
    }

    /** What may be meant and nobody has confirmed is kept with the version; what stops a draft stops it here too. */
    private static List<Confirmed> unconfirmed(String scheme, Check check) {
        if (!check.flaws().isEmpty()) {
            throw new FlawedRules(check.flaws());
        }
        check.warnings()
                .forEach(warning -> LOG.warn(
                        "The scheme {} is published with a warning that nobody confirmed: {}",
                        scheme,
                        warning.flaw().in(Language.EN)));
        return check.warnings().stream()
                .map(warning -> Confirmed.adopted(DraftFinding.of(warning, Language.ZH)))
                .toList();
    }

    private static void refuseOtherName(String scheme, Engine engine) {
        var code = engine.scheme().code();
        if (!code.equals(scheme)) {
            var other = new DocumentProblem.OtherFolder(scheme, code).message();
            throw new FlawedRules(List.of(new Flaw(Place.file(SchemeReader.FILE), "", other)));
        }
    }

    private static void refuseDiffering(Agreement agreement, NamedTexts worked) {
        var differing = agreement.flaws(cases(worked));
        if (!differing.isEmpty()) {
            throw new FlawedRules(differing);
        }
    }

    private NamedTexts fixtures(String scheme) throws IOException {
        var folder = fixtures.resolve(scheme);
        var texts = new TreeMap<String, String>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                    texts.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return new NamedTexts(texts);
    }

    /** A file that is no list of cases is no reason not to judge; whoever replays it is told. */
    private static List<Case> cases(NamedTexts fixtures) {
        var cases = new ArrayList<Case>();
        for (var text : fixtures.byName().values()) {
            try {
                Fixture.list(Documents.yaml().readTree(text)).forEach(fixture -> cases.add(Case.of(fixture)));
            } catch (JacksonException | Refused unreadable) {
                LOG.warn("Worked cases could not be read: {}", unreadable.getMessage());
            }
        }
        return cases;
    }

    private List<Path> folders() {
        try (var entries = Files.list(rules)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException none) {
            LOG.warn("There is no folder of schemes at {}", rules.toAbsolutePath());
            return List.of();
        }
    }
}
