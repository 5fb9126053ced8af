package org.plumbline.engine.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.engine.checkpoint.Consistency;
import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.checkpoint.LoggedProof;
import org.plumbline.engine.checkpoint.VerifierKey;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.seal.ExportFields.Form;
import tools.jackson.databind.JsonNode;

/** Reads an exported decision of an appraisal or a settlement; whatever is wrong with its form is said at once, each with its path. */
public final class ExportReader {
    private static final Form<Hash> HASH = new Form<>(Hash::parse, ExportProblem.ExpectedHash::new);
    private static final Form<VerifierKey> KEY = new Form<>(VerifierKey::parse, ExportProblem.ExpectedKey::new);
    private static final Form<LoggedProof> PROOF = new Form<>(LoggedProof::parse, ExportProblem.ExpectedProof::new);

    private final ExportFields fields = new ExportFields();
    private final JsonNode document;

    private ExportReader(JsonNode document) {
        this.document = document;
    }

    /**
     * Reads a document.
     *
     * @throws Refused with everything wrong with its form
     */
    public static Export read(JsonNode document) {
        return new ExportReader(document).export(kind(document.path("form").asString("")));
    }

    private static RecordKind kind(String form) {
        for (var kind : Export.KINDS) {
            if (Export.form(kind).equals(form)) {
                return kind;
            }
            if (Export.earlierForm(kind).equals(form)) {
                throw new Refused(List.of(Problem.at("form", new ExportProblem.EarlierForm(form))));
            }
        }
        var forms = Export.KINDS.stream().map(Export::form).toList();
        throw new Refused(List.of(Problem.at("form", new ExportProblem.NoExport(String.join("\", \"", forms)))));
    }

    private Export export(RecordKind kind) {
        fields.only(document, "", List.of("form", "record", "rules", "proof", "key", "consistency"));
        var record = fields.object(document, "record");
        var number = fields.whole(record, "record.number");
        var parts = parts(kind, record);
        var rules = rules();
        var proof = fields.formed(document.path("proof"), "proof", PROOF);
        var key = fields.formed(document.path("key"), "key", KEY);
        var consistency = consistency();
        fields.refuse();
        return new Export(kind, number, parts, rules, proof.orElseThrow(), key.orElseThrow(), consistency);
    }

    private Map<String, byte[]> parts(RecordKind kind, JsonNode record) {
        var columns = kind.columns().stream().map(RecordKind.Column::name).toList();
        fields.only(
                record,
                "record",
                Stream.concat(Stream.of("number"), columns.stream()).toList());
        var parts = new LinkedHashMap<String, byte[]>();
        for (var name : columns) {
            fields.part(record, name).ifPresent(text -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
        }
        return parts;
    }

    private SchemeFiles rules() {
        var rules = new TreeMap<String, String>();
        fields.object(document, "rules")
                .properties()
                .forEach(file -> fields.formed(file.getValue(), "rules", Form.TEXT)
                        .ifPresent(text -> rules.put(file.getKey(), text)));
        return new SchemeFiles(rules);
    }

    private Optional<Consistency> consistency() {
        if (document.path("consistency").isNull()) {
            return Optional.empty();
        }
        var json = fields.object(document, "consistency");
        fields.only(json, "consistency", List.of("earlier", "later", "path"));
        var path = new ArrayList<Hash>();
        for (var hash : json.path("path")) {
            fields.formed(hash, "consistency.path", HASH).ifPresent(path::add);
        }
        return Optional.of(new Consistency(
                fields.whole(json, "consistency.earlier"), fields.whole(json, "consistency.later"), path));
    }
}
