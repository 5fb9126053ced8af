package org.plumbline.cli.audit;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.engine.document.Documents;
import tools.jackson.databind.node.ObjectNode;

/** {@code plumbline verify --database}: says what is not as it was sealed, each at its record, and what was looked at. */
final class DatabaseReport {
    private final Terminal terminal;
    private final boolean json;
    private long found;

    DatabaseReport(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    /** What it comes to. */
    AuditResult of(DatabaseAddress address, KeptByAuditor known, ArchivedRules rules) {
        try (var database = DriverManager.getConnection(address.url(), address.account())) {
            var open = open(known);
            end(DatabaseAudit.walk(database, known, rules, this::show), open);
            return found > 0 ? AuditResult.BROKEN : open.isEmpty() ? AuditResult.WHOLE : AuditResult.OPEN;
        } catch (SQLException failed) {
            throw new DatabaseFailed(failed);
        }
    }

    private void show(Discrepancy fault) {
        found++;
        if (json) {
            var line = Documents.json()
                    .createObjectNode()
                    .put("kind", fault.kind())
                    .put("number", fault.number())
                    .put("name", fault.name())
                    .put("code", fault.message().code())
                    .put("message", fault.message().in(terminal.language()));
            fault.parts().forEach(line.putArray("parts")::add);
            terminal.out().println(line);
            return;
        }
        var what = terminal.texts().say("kind-" + fault.kind());
        var where = fault.number() == 0 ? what : what + " " + fault.number();
        var name = fault.name().isEmpty() ? "" : " (" + fault.name() + ")";
        terminal.out().println(where + name + ": " + fault.message().in(terminal.language()));
    }

    /** What cannot be looked at, because nothing was named to compare it with. */
    private static List<String> open(KeptByAuditor known) {
        var open = new ArrayList<String>();
        if (known.keys().isEmpty()) {
            open.add("key");
        }
        if (known.checkpoint().isEmpty()) {
            open.add("checkpoint");
        }
        return open;
    }

    private void end(DatabaseAudit.Walked walked, List<String> open) {
        if (json) {
            terminal.out().println(sum(walked, open));
            return;
        }
        say("walked", walked.records(), walked.seals(), walked.unsealed());
        say("walked-checkpoint", written(walked));
        walked.signers().forEach((key, seals) -> say("walked-key", key, seals));
        if (open.contains("key") && !walked.signers().isEmpty()) {
            say("walked-untrusted");
        }
        if (found > 0) {
            say("walked-faults", found);
        } else if (open.isEmpty()) {
            say("verified");
        } else {
            var said = open.stream().map(each -> terminal.texts().say("open-" + each));
            say("verified-in-part", said.collect(Collectors.joining(", ")));
        }
    }

    private ObjectNode sum(DatabaseAudit.Walked walked, List<String> open) {
        var line = Documents.json()
                .createObjectNode()
                .put("holds", found == 0 && open.isEmpty())
                .put("faults", found)
                .put("seals", walked.seals())
                .put("records", walked.records())
                .put("unsealed", walked.unsealed())
                .put("checkpoint", written(walked));
        open.forEach(line.putArray("notCompared")::add);
        var keys = line.putObject("keys");
        walked.signers().forEach(keys::put);
        return line;
    }

    private static String written(DatabaseAudit.Walked walked) {
        return walked.newest().map(signed -> signed.checkpoint().written()).orElse("–");
    }

    private void say(String key, Object... words) {
        terminal.out().println(terminal.texts().say(key, words));
    }
}
