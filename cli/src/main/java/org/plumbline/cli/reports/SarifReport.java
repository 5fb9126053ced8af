package org.plumbline.cli.reports;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.cli.terminal.Unusable;
import org.plumbline.engine.decision.Version;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import tools.jackson.databind.node.ObjectNode;

/** What a check found as SARIF 2.1.0, the form that editors and CI servers show at its line. */
final class SarifReport {
    private static final String VERSION = "2.1.0";
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Texts texts;

    SarifReport(Texts texts) {
        this.texts = texts;
    }

    void write(List<Flaw> flaws, Path file) {
        try {
            Files.writeString(file, document(flaws).toPrettyString(), StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new Unusable(texts.say("unwritable", file));
        }
    }

    private ObjectNode document(List<Flaw> flaws) {
        var codes = flaws.stream()
                .map(flaw -> flaw.message().code())
                .distinct()
                .sorted()
                .toList();
        var document =
                Documents.json().createObjectNode().put("$schema", SCHEMA).put("version", VERSION);
        var run = document.putArray("runs").addObject();
        tool(run.putObject("tool"), codes);
        run.put("columnKind", "utf16CodeUnits");
        run.put("language", texts.language().code());
        var results = run.putArray("results");
        for (var flaw : flaws) {
            result(results.addObject(), flaw, codes.indexOf(flaw.message().code()));
        }
        return document;
    }

    private static void tool(ObjectNode tool, List<String> codes) {
        var driver = tool.putObject("driver").put("name", "Plumbline");
        driver.put("semanticVersion", Version.ENGINE);
        var rules = driver.putArray("rules");
        codes.forEach(code -> rules.addObject().put("id", code));
    }

    private void result(ObjectNode result, Flaw flaw, int index) {
        result.put("ruleId", flaw.message().code()).put("ruleIndex", index).put("level", flaw.level());
        result.putObject("message").put("text", flaw.message().in(texts.language()));
        var location = result.putArray("locations").addObject();
        place(location.putObject("physicalLocation"), flaw.place());
        if (!flaw.rule().isEmpty()) {
            location.putArray("logicalLocations").addObject().put("name", flaw.rule());
        }
    }

    /** A file as a whole has no region. */
    private static void place(ObjectNode physical, Place place) {
        physical.putObject("artifactLocation").put("uri", uri(Path.of(place.file())));
        if (place.line() > 0) {
            physical.putObject("region").put("startLine", place.line()).put("startColumn", place.column());
        }
    }

    /** Relative to where the command was run, as the path was given; what a URI cannot hold is escaped. */
    private static String uri(Path file) {
        if (file.isAbsolute()) {
            return file.toUri().toASCIIString();
        }
        try {
            return new URI(null, null, file.toString().replace('\\', '/'), null).toASCIIString();
        } catch (URISyntaxException never) {
            throw new IllegalStateException(never);
        }
    }
}
