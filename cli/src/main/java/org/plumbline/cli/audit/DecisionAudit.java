package org.plumbline.cli.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.seal.CheckedStep.Verdict;
import org.plumbline.engine.seal.DecisionVerification;
import org.plumbline.records.KeptRow;
import tools.jackson.core.JacksonException;

/** Decides kept appraisals and settlements again, by the rules that the database has under their fingerprint. */
final class DecisionAudit {
    private final Connection database;
    private final ArchivedRules rules;
    private final Consumer<Discrepancy> faults;
    private final Map<String, Optional<SchemeFiles>> files = new HashMap<>();

    DecisionAudit(Connection database, ArchivedRules rules, Consumer<Discrepancy> faults) {
        this.database = database;
        this.rules = rules;
        this.faults = faults;
    }

    void check(KeptRow row) {
        var fingerprint = row.text("fingerprint");
        var archived = files.computeIfAbsent(fingerprint, this::read);
        if (archived.isEmpty() || !archived.get().fingerprint().equals(fingerprint)) {
            faults.accept(Discrepancy.at(
                    row,
                    archived.isEmpty()
                            ? new AuditStatement.RulesMissing(fingerprint)
                            : new AuditStatement.RulesChanged(fingerprint)));
            return;
        }
        var check = DecisionVerification.of(row.decision(), () -> rules.engine(archived.get()));
        if (check.verdict() == Verdict.BROKEN) {
            faults.accept(Discrepancy.at(row, check.message()));
        }
    }

    private Optional<SchemeFiles> read(String fingerprint) {
        try (var statement = database.prepareStatement("select files from rule_sets where fingerprint = ?")) {
            statement.setString(1, fingerprint);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(files(row.getString(1))) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new DatabaseFailed(failed);
        }
    }

    private static SchemeFiles files(String json) {
        var texts = new TreeMap<String, String>();
        try {
            Documents.json(json)
                    .properties()
                    .forEach(file -> texts.put(file.getKey(), file.getValue().asString("")));
        } catch (JacksonException broken) {
            // Changed by hand: under no fingerprint that was kept.
            texts.clear();
        }
        return new SchemeFiles(texts);
    }
}
