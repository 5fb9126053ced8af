package org.plumbline.api.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;

/** Every call of the document by every role: those named in its summary may make it, and nobody else. */
class RoleMatrixTest {
    private static final List<String> ROLES = List.of("editor", "approver", "scorer", "auditor");
    private static final Pattern NAMED = Pattern.compile("\\(([^()]*)\\)\\s*$");

    private final Running server = Running.shared();

    @Test
    void whoIsNamedMayAndNobodyElse() throws IOException {
        var paths = Documents.yaml()
                .readTree(Files.readString(Path.of("src/main/resources/openapi.yaml")))
                .get("paths");
        var wrong = new ArrayList<String>();
        var calls = 0;
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                var named = named(operation.getValue().get("summary").stringValue());
                for (var role : ROLES) {
                    var status = status(role, operation.getKey(), path.getKey());
                    calls++;
                    if ((status == 403) == named.contains(role) || status == 401 || status >= 500) {
                        wrong.add(status + " " + role + " " + operation.getKey() + " " + path.getKey());
                    }
                }
                if (status("", operation.getKey(), path.getKey()) != 401) {
                    wrong.add("without an account: " + path.getKey());
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(calls).isGreaterThan(80);
    }

    private static Set<String> named(String summary) {
        var roles = NAMED.matcher(summary);
        if (!roles.find() || ROLES.stream().noneMatch(roles.group(1)::contains)) {
            return Set.copyOf(ROLES);
        }
        return Set.copyOf(ROLES.stream().filter(roles.group(1)::contains).toList());
    }

    private int status(String role, String method, String path) {
        var address = path.replace("{scheme}", "none").replaceAll("\\{[a-z]+}", "01a20df3-d50d-79a5-8007-ac82fd98c5d8");
        return server.send(server.call(role, address)
                        .header("Content-Type", "application/json")
                        .method(method.toUpperCase(Locale.ROOT), BodyPublishers.ofString("{}"))
                        .build())
                .statusCode();
    }
}
