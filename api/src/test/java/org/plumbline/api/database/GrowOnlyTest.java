package org.plumbline.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;

class GrowOnlyTest {
    private final Running server = Running.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule_sets",
                "drafts",
                "publications",
                "decisions",
                "settlements",
                "seals",
                "sealed_records",
                "tree_nodes",
                "log_origin",
                "earlier_seals"
            })
    void theDatabaseItselfRefusesToChangeWhatIsKept(String table) {
        var column = switch (table) {
            case "seals" -> "size";
            case "tree_nodes" -> "hash";
            case "log_origin" -> "origin";
            case "earlier_seals" -> "number";
            case "drafts" -> "author";
            default -> "record";
        };
        for (var change : new String[] {
            "update " + table + " set " + column + " = " + column,
            "delete from " + table,
            "truncate " + table + " cascade"
        }) {
            assertThatThrownBy(() -> server.database().sql(change).update())
                    .as(change)
                    .hasMessageContaining("kept for good");
        }
    }

    @Test
    void evenAReplicationRoleDoesNot() {
        assertThatThrownBy(() -> server.database()
                        .sql("with role as (select set_config('session_replication_role', 'replica', true))"
                                + " update decisions set grade = 'good' where (select true from role)")
                        .update())
                .hasMessageContaining("kept for good");
    }

    @Test
    void aPersonAndPeriodHasOneFirstDecisionHoweverItIsWritten() {
        var asked = Asking.month();
        server.post("scorer", "/api/v1/decisions", asked.toString());
        var person = asked.at("/appraisee/id").stringValue();

        assertThatThrownBy(
                        () -> server.database().sql("""
                                insert into decisions (id, scheme, appraisee, period, post, total, fingerprint, version,
                                    engine, appraisal, decision, decided_by)
                                select gen_random_uuid(), scheme, appraisee, period, post, total, fingerprint, version,
                                    engine, appraisal, decision, decided_by
                                from decisions where appraisee = :person""").param("person", person).update())
                .hasMessageContaining("decided_once");
        assertThat(server.database()
                        .sql("select count(*) from decisions where appraisee = :person")
                        .param("person", person)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
