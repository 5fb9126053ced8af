package org.plumbline.api.schemes;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
                        """)
                .query((row, number) -> new Publication(
                        row.getString("scheme"),
                        row.getInt("version"),
                        row.getString("fingerprint"),
                        Period.parse(row.getString("effective_from")).orElseThrow(),
                        row.getObject("draft", UUID.class),
                        row.getString("author"),
                        row.getString("approver"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The files of a kept rule set. */
    Optional<SchemeFiles> files(String fingerprint) {
        return database.sql("select files from rule_sets where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query(String.class)
                .optional()
                .map(json -> new SchemeFiles(Texts.of(json).byName()));
    }

    /** The worked cases that a version was published with. */
    Texts fixtures(String scheme, int version) {
        return database.sql("select fixtures from publications where scheme = :scheme and version = :version")
                .param("scheme", scheme)
                .param("version", version)
                .query(String.class)
                .optional()
                .map(Texts::of)
                .orElse(Texts.NONE);
    }

    void keepRules(String scheme, SchemeFiles files, String by) {
        database.sql("""
                        insert into rule_sets (fingerprint, scheme, files, kept_by)
                        values (:fingerprint, :scheme, :files, :by) on conflict do nothing
                        """)
                .param("fingerprint", files.fingerprint())
                .param("scheme", scheme)
                .param("files", new Texts(files.texts()).json())
                .param("by", by)
                .update();
    }

    /** Publishes as that version; false where it is taken already, or its draft is published. */
    boolean publish(Publication publication, Texts fixtures) {
        return database.sql("""
                        insert into publications
                            (scheme, version, fingerprint, effective_from, draft, fixtures, author, approver)
                        values (:scheme, :version, :fingerprint, :from, :draft, :fixtures, :author, :approver)
                        on conflict do nothing
                        """)
                        .param("scheme", publication.scheme())
                        .param("version", publication.version())
                        .param("fingerprint", publication.fingerprint())
                        .param("from", publication.effectiveFrom().toString())
                        .param("draft", publication.draft())
                        .param("fixtures", fixtures.json())
                        .param("author", publication.author())
                        .param("approver", publication.approver())
                        .update()
                == 1;
    }
}
