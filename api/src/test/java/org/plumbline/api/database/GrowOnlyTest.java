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
            assertThatThrownBy(() -> server.owner().sql(change).update())
                    .as(change)
                    .hasMessageContaining("kept for good");
            assertThatThrownBy(() -> server.database().sql(change).update())
                    .as(change)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void evenAReplicationRoleDoesNot() {
        assertThatThrownBy(() -> server.owner()
                        .sql("with role as (select set_config('session_replication_role', 'replica', true))"
                                + " update decisions set grade = 'good' where (select true from role)")
                        .update())
                .hasMessageContaining("kept for good");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table decisions disable trigger kept_for_good",
                "drop trigger kept_for_good on decisions",
                "create or replace function keep_for_good() returns trigger language plpgsql as 'begin return null; end'",
                "set session_replication_role = replica",
                "alter table decisions drop constraint decided_once",
                "select setval('records', 1)",
                "update flyway_schema_history set success = false",
                "drop table replays cascade",
                "create table another (x int)",
                "set role plumbline",
                "copy decisions to program 'true'"
            })
    void theRoleThatTheServerWorksAsCannotTakeTheProtectionAway(String attempt) {
        assertThatThrownBy(() -> server.database().sql(attempt).update())
                .rootCause()
                .hasMessageMatching("(?s).*(denied|must be).*");
    }

    @Test
    void aServerWhoseRoleCanDoMoreKnowsWhichTablesThatTouches() {
        assertThat(server.part(Rights.class).tooMany()).isEmpty();
        assertThat(new Rights(server.owner()).tooMany()).contains("decisions", "publications", "seals");
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
