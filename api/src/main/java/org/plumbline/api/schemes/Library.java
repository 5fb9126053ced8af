package org.plumbline.api.schemes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.rules.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rule sets, drafts and publications as the database keeps them: added, never changed. */
@Component
class Library {
    private final JdbcClient database;

    Library(JdbcClient database) {
        this.database = database;
    }

    /** Publications are never taken back: another number means another content. */
    long publicationCount() {
        return database.sql("select count(*) from publications")
                .query(Long.class)
                .single();
    }

    List<Publication> publications() {
        return database.sql("""
                        select scheme, version, fingerprint, effective_from, draft, author, approver, published_at
                        from publications order by scheme, version
                        """).query((row, number) -> publication(row)).list();
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getString("scheme"),
                row.getInt("version"),
                row.getString("fingerprint"),
                Period.parse(row.getString("effective_from")).orElseThrow(),
                row.getObject("draft", UUID.class),
                row.getString("author"),
                row.getString("approver"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    /** The files of a kept rule set. */
    Optional<SchemeFiles> files(String fingerprint) {
        return database.sql("select files from rule_sets where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query(String.class)
                .optional()
                .map(json -> new SchemeFiles(NamedTexts.of(json).byName()));
    }

    /** The worked cases that a version was published with. */
    NamedTexts fixtures(String scheme, int version) {
        return database.sql("select fixtures from publications where scheme = :scheme and version = :version")
                .param("scheme", scheme)
                .param("version", version)
                .query(String.class)
                .optional()
                .map(NamedTexts::of)
                .orElse(NamedTexts.NONE);
    }

    /** The warnings that a version was published with, each with the approver's reason. */
    List<Confirmed> confirmed(String scheme, int version) {
        return database.sql("select confirmed from publications where scheme = :scheme and version = :version")
                .param("scheme", scheme)
                .param("version", version)
                .query((row, number) -> Optional.ofNullable(row.getString("confirmed")))
                .optional()
                .flatMap(kept -> kept)
                .map(json -> List.of(Documents.json().readValue(json, Confirmed[].class)))
                .orElse(List.of());
    }

    void keepDraft(Draft draft, String report) {
        database.sql("""
                        insert into drafts (id, scheme, fingerprint, files, fixtures, clean, report, author)
                        values (:id, :scheme, :fingerprint, :files, :fixtures, :clean, :report, :author)
                        """)
                .param("id", draft.id())
                .param("scheme", draft.scheme())
                .param("fingerprint", draft.files().fingerprint())
                .param("files", new NamedTexts(draft.files().texts()).json())
                .param("fixtures", draft.fixtures().json())
                .param("clean", draft.clean())
                .param("report", report)
                .param("author", draft.author())
                .update();
    }

    Optional<Draft> draft(String scheme, UUID id) {
        return database.sql("""
                        select files, fixtures, clean, author from drafts where scheme = :scheme and id = :id
                        """)
                .param("scheme", scheme)
                .param("id", id)
                .query((row, number) -> new Draft(
                        id,
                        scheme,
                        new SchemeFiles(NamedTexts.of(row.getString("files")).byName()),
                        NamedTexts.of(row.getString("fixtures")),
                        row.getBoolean("clean"),
                        row.getString("author")))
                .optional();
    }

    /** Until the transaction ends, nobody else publishes under the scheme. */
    void oneAtATime(String scheme) {
        database.sql("select pg_advisory_xact_lock(7102, hashtext(:scheme))")
                .param("scheme", scheme)
                .query((row, number) -> scheme)
                .single();
    }

    int lastVersion(String scheme) {
        return database.sql("select coalesce(max(version), 0) from publications where scheme = :scheme")
                .param("scheme", scheme)
                .query(Integer.class)
                .single();
    }

    void keepRules(String scheme, SchemeFiles files, String by) {
        database.sql("""
                        insert into rule_sets (fingerprint, scheme, files, kept_by)
                        values (:fingerprint, :scheme, :files, :by) on conflict do nothing
                        """)
                .param("fingerprint", files.fingerprint())
                .param("scheme", scheme)
                .param("files", new NamedTexts(files.texts()).json())
                .param("by", by)
                .update();
    }

    /** Publishes as that version, and says when; nothing where the version is taken, or its draft published already. */
    Optional<Instant> publish(Publication publication, NamedTexts fixtures, List<Confirmed> confirmed) {
        return database.sql("""
                        insert into publications
                            (scheme, version, fingerprint, effective_from, draft, fixtures, author, approver, confirmed)
                        values (:scheme, :version, :fingerprint, :from, :draft, :fixtures, :author, :approver,
                            :confirmed)
                        on conflict do nothing
                        returning published_at
                        """)
                .param("scheme", publication.scheme())
                .param("version", publication.version())
                .param("fingerprint", publication.fingerprint())
                .param("from", publication.effectiveFrom().toString())
                .param("draft", publication.draft())
                .param("fixtures", fixtures.json())
                .param("author", publication.author())
                .param("approver", publication.approver())
                .param(
                        "confirmed",
                        confirmed.isEmpty() ? null : Documents.json().writeValueAsString(confirmed))
                .query((row, number) ->
                        row.getObject("published_at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
