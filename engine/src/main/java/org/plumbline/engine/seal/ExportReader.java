package org.plumbline.engine.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.ruleset.SchemeFiles;
import tools.jackson.databind.JsonNode;

/** Reads an exported decision of an appraisal or a settlement; whatever is wrong with its form is said at once, each with its path. */
public final class ExportReader {
    private static final int SHOWN = 60;
    private static final SealKey NO_KEY = new SealKey("ed25519:" + "A".repeat(43));

    private final List<Problem> problems = new ArrayList<>();

    private ExportReader() {}

    /**
     * Reads a document.
     *
     * @throws Refused with everything wrong with its form
     */
    public static Export read(JsonNode document) {
        var reader = new ExportReader();
        var form = document.path("form").asString("");
        var kind = Export.KINDS.stream()
                .filter(each -> Export.form(each).equals(form))
                .findFirst()
                .orElseThrow(() -> {
                    var forms = Export.KINDS.stream().map(Export::form).toList();
                    return new Refused(
                            List.of(Problem.at("form", new ExportProblem.NoExport(String.join("\", \"", forms)))));
                });
        var export = reader.export(document, kind);
        if (!reader.problems.isEmpty()) {
            throw new Refused(reader.problems);
        }
        return export;
    }

    private Export export(JsonNode document, RecordKind kind) {
        only(document, "", List.of("form", "record", "rules", "proof", "seal", "signature", "links"));
        var record = object(document, "record");
        var columns = kind.columns().stream().map(RecordKind.Column::name).toList();
        only(
                record,
                "record",
                Stream.concat(Stream.of("number"), columns.stream()).toList());
        var parts = new LinkedHashMap<String, byte[]>();
        columns.forEach(name ->
                part(record, name).ifPresent(text -> parts.put(name, text.getBytes(StandardCharsets.UTF_8))));
        var rules = new TreeMap<String, String>();
        object(document, "rules")
                .properties()
                .forEach(file -> rules.put(file.getKey(), text(file.getValue(), "rules")));
        var seal = seal(object(document, "seal"), "seal");
        return new Export(
                kind,
                whole(record, "record.number"),
                parts,
                new SchemeFiles(rules),
                proof(object(document, "proof")),
                signed(seal, object(document, "signature")),
                links(document.path("links")));
    }

    private Proof proof(JsonNode proof) {
        only(proof, "proof", List.of("leaf", "leaves", "path"));
        var path = new ArrayList<Hash>();
        for (var hash : proof.path("path")) {
            path.add(formed(hash, "proof.path", Hash::parse, Hash.NONE, ExportProblem.ExpectedHash::new));
        }
        return new Proof(
                Math.toIntExact(Math.min(Integer.MAX_VALUE, whole(proof, "proof.leaf"))),
                Math.toIntExact(Math.min(Integer.MAX_VALUE, whole(proof, "proof.leaves"))),
                path);
    }

    private SignedSeal signed(Seal seal, JsonNode signature) {
        only(signature, "signature", List.of("key", "value"));
        var key =
                formed(signature.path("key"), "signature.key", SealKey::parse, NO_KEY, ExportProblem.ExpectedKey::new);
        return new SignedSeal(seal, key, text(signature.path("value"), "signature.value"));
    }

    private List<Seal> links(JsonNode list) {
        var links = new ArrayList<Seal>();
        for (var link : list) {
            links.add(seal(link, "links[" + links.size() + "]"));
        }
        return links;
    }

    private Seal seal(JsonNode json, String path) {
        only(json, path, List.of("number", "previous", "first", "last", "records", "root", "sealedAt", "head"));
        var seal = new Seal(
                whole(json, path + ".number"),
                hash(json, path + ".previous"),
                whole(json, path + ".first"),
                whole(json, path + ".last"),
                (int) Math.min(Integer.MAX_VALUE, whole(json, path + ".records")),
                hash(json, path + ".root"),
                text(json.path("sealedAt"), path + ".sealedAt"));
        if (json.has("head") && !hash(json, path + ".head").equals(seal.head()) && problems.isEmpty()) {
            problems.add(Problem.at(path + ".head", new ExportProblem.HeadOfAnother(seal.number())));
        }
        return seal;
    }

    private Hash hash(JsonNode json, String path) {
        return formed(json.path(last(path)), path, Hash::parse, Hash.NONE, ExportProblem.ExpectedHash::new);
    }

    private long whole(JsonNode json, String path) {
        var value = json.path(last(path));
        if (value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0) {
            return value.longValue();
        }
        problems.add(
                value.isMissingNode()
                        ? Problem.at(path, new DocumentProblem.MissingField())
                        : Problem.at(path, new DocumentProblem.ExpectedWhole(shown(value))));
        return 0;
    }

    private Optional<String> part(JsonNode record, String name) {
        if (!record.has(name)) {
            problems.add(Problem.at("record." + name, new DocumentProblem.MissingField()));
        }
        return record.hasNonNull(name) ? Optional.of(text(record.get(name), "record." + name)) : Optional.empty();
    }

    private String text(JsonNode value, String path) {
        return formed(value, path, Optional::of, "", DocumentProblem.ExpectedTextHere::new);
    }

    private <T> T formed(
            JsonNode value,
            String path,
            Function<String, Optional<T>> form,
            T fallback,
            Function<String, Statement> otherwise) {
        var found = value.isString() ? form.apply(value.stringValue()) : Optional.<T>empty();
        if (found.isEmpty()) {
            problems.add(
                    value.isMissingNode()
                            ? Problem.at(path, new DocumentProblem.MissingField())
                            : Problem.at(path, otherwise.apply(shown(value))));
        }
        return found.orElse(fallback);
    }

    private JsonNode object(JsonNode document, String name) {
        var value = document.path(name);
        if (!value.isObject()) {
            problems.add(Problem.at(
                    name,
                    value.isMissingNode() ? new DocumentProblem.MissingField() : new DocumentProblem.ExpectedObject()));
        }
        return value;
    }

    private void only(JsonNode json, String path, List<String> known) {
        for (var name : json.propertyNames()) {
            if (!known.contains(name)) {
                var message = new DocumentProblem.UnknownField(name).message().maybe(name, known);
                problems.add(new Problem(path.isEmpty() ? name : path + "." + name, message));
            }
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String shown(JsonNode value) {
        var text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
