package org.plumbline.api.replays;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.api.keeping.Selection;
import org.plumbline.engine.again.Difference;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.seal.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Replays as the database keeps them, so that any replica can go on with them and tell of them. */
@Component
class Replays {
    private static final String COLUMNS = """
            id, selection, asked_by, asked_at, last_record, selected, reached, identical, different, ended_at, failure
            """;

    private final JdbcClient database;

    Replays(JdbcClient database) {
        this.database = database;
    }

    /** What came of a record; no differences where it is the same. */
    record Replayed(long record, UUID id, List<Difference> differences) {}

    /** A record that came out otherwise. */
    record Different(long record, RecordKind kind, UUID id, JsonNode differences) {}

    UUID ask(Selection selection, String by, long lastRecord, long selected) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into replays (id, selection, asked_by, last_record, selected)
                        values (:id, :selection, :by, :last, :selected)
                        """)
                .param("id", id)
                .param("selection", Documents.json().writeValueAsString(ReplaySelection.written(selection)))
                .param("by", by)
                .param("last", lastRecord)
                .param("selected", selected)
                .update();
        return id;
    }

    Optional<SelectionReplay> find(UUID id) {
        return database.sql("select " + COLUMNS + " from replays where id = :id")
                .param("id", id)
                .query(Replays::replay)
                .optional();
    }

    /** Takes the oldest that nobody works on, or whose worker has stopped. */
    Optional<SelectionReplay> take() {
        return database.sql("""
                        update replays set seen_at = now()
                        where id = (select id from replays
                                    where ended_at is null
                                      and (seen_at is null or seen_at < now() - interval '20 seconds')
                                    order by asked_at limit 1 for update skip locked)
                        returning\s""" + COLUMNS).query(Replays::replay).optional();
    }

    /** Notes that a replay has come from one record to the last of these; false where another has noted that. */
    boolean reached(UUID id, long from, List<Replayed> replayed) {
        var different =
                replayed.stream().filter(each -> !each.differences().isEmpty()).count();
        var noted = database.sql("""
                        update replays set seen_at = now(), reached = :record, identical = identical + :identical,
                               different = different + :different
                        where id = :id and reached = :from
                        """)
                .param("id", id)
                .param("from", from)
                .param("record", replayed.get(replayed.size() - 1).record())
                .param("identical", replayed.size() - different)
                .param("different", different)
                .update();
        return noted == 1;
    }

    void different(UUID id, Replayed replayed) {
        database.sql("""
                        insert into replay_differences (replay, record, decision, differences)
                        values (:id, :record, :decision, :differences) on conflict do nothing
                        """)
                .param("id", id)
                .param("record", replayed.record())
                .param("decision", replayed.id())
                .param("differences", Documents.json().writeValueAsString(replayed.differences()))
                .update();
    }

    void end(UUID id, @Nullable String failure) {
        database.sql("update replays set ended_at = now(), failure = :failure where id = :id")
                .param("id", id)
                .param("failure", failure)
                .update();
    }

    /** What came out otherwise; the column is called after decisions, and holds ids of settlements as well. */
    List<Different> differences(SelectionReplay replay, long after, int most) {
        return database.sql("""
                        select record, decision, differences from replay_differences
                        where replay = :id and record > :after order by record limit :most
                        """)
                .param("id", replay.id())
                .param("after", after)
                .param("most", most)
                .query((row, number) -> new Different(
                        row.getLong("record"),
                        replay.selection().kind(),
                        row.getObject("decision", UUID.class),
                        Documents.json(row.getString("differences"))))
                .list();
    }

    private static SelectionReplay replay(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new SelectionReplay(
                row.getObject("id", UUID.class),
                ReplaySelection.read(Documents.json(row.getString("selection"))),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getLong("last_record"),
                row.getLong("selected"),
                row.getLong("reached"),
                row.getLong("identical"),
                row.getLong("different"),
                ended == null ? null : ended.toInstant(),
                row.getString("failure"));
    }
}
