package org.plumbline.api.schemes;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.ruleset.SchemeFiles;
import tools.jackson.databind.node.ObjectNode;

/** Drafts of the hospital's scheme with something changed. */
public final class Drafting {
    public static final String DRAFTS = "/api/v1/schemes/" + Asking.SCHEME + "/drafts";

    private Drafting() {}

    /** The files as they are under rules/, one text in one of them changed. */
    public static ObjectNode files(String file, String from, String to) {
        var body = Documents.json().createObjectNode();
        var files = body.putObject("files");
        texts().forEach((name, text) -> {
            if (name.equals(file) && !text.contains(from)) {
                throw new IllegalArgumentException("not in " + file + ": " + from);
            }
            files.put(name, name.equals(file) ? text.replace(from, to) : text);
        });
        return body;
    }

    /** The grievance award is another amount, as its rule is called by, and the only worked case says nothing of it. */
    public static ObjectNode award(int amount) {
        var body = files("incentives.drl", "award(\"grievance\").of(200)", "award(\"grievance\").of(" + amount + ")");
        var files = (ObjectNode) body.get("files");
        var called = files.get("incentives.drl").stringValue().replace("每起 200 元", "每起 " + amount + " 元");
        files.put("incentives.drl", called);
        return withCase(body);
    }

    /** The files of a draft. */
    static SchemeFiles schemeFiles(ObjectNode draft) {
        var texts = new TreeMap<String, String>();
        draft.get("files")
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().stringValue()));
        return new SchemeFiles(texts);
    }

    public static ObjectNode withCase(ObjectNode body) {
        var given = Asking.month();
        var cases = Documents.json().createArrayNode();
        var fixture = cases.addObject().put("case", "An ordinary month is good");
        fixture.set("given", given);
        fixture.putObject("expect").put("grade", "good").put("total", new BigDecimal("88.86"));
        body.putObject("fixtures").put("ordinary.yaml", cases.toString());
        return body;
    }

    public static HttpResponse<String> propose(Running server, ObjectNode body) {
        return server.post("editor", DRAFTS, body.toString());
    }

    public static HttpResponse<String> publish(Running server, String role, String draft, String from) {
        var body = Documents.json().createObjectNode().put("effectiveFrom", from);
        return server.post(role, DRAFTS + "/" + draft + "/publication", body.toString());
    }

    /** Publishes with reasons for what the check warns of: id, reason, id, reason. */
    static HttpResponse<String> confirm(Running server, String draft, String from, String... reasons) {
        var body = Documents.json().createObjectNode().put("effectiveFrom", from);
        var confirmed = body.putObject("confirmed");
        for (var i = 0; i < reasons.length; i += 2) {
            confirmed.put(reasons[i], reasons[i + 1]);
        }
        return server.post("approver", DRAFTS + "/" + draft + "/publication", body.toString());
    }

    /** Proposes and publishes; gives the number of the version. */
    public static int published(Running server, ObjectNode body, String from) {
        var draft = propose(server, body);
        if (draft.statusCode() != 201) {
            throw new IllegalStateException(draft.statusCode() + " " + draft.body());
        }
        var answer = publish(server, "approver", Asking.id(draft.body()), from);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(draft.body() + answer.body());
        }
        return Documents.json(answer.body()).get("version").intValue();
    }

    private static Map<String, String> texts() {
        try {
            return SchemeFiles.in(Path.of("../rules", Asking.SCHEME)).texts();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
