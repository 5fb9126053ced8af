package org.plumbline.api.schemes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Drafts as they were kept, read again. */
@Component
class KeptDrafts {
    private static final int MOST_LISTED = 1000;
    private static final String VERSION =
            "(select version from publications where publications.draft = drafts.id) as version";

    private final JdbcClient database;

    KeptDrafts(JdbcClient database) {
        this.database = database;
    }

    /** A draft, when it was written, what its check said then, and which version it became. */
    record KeptDraft(
            Draft draft,
            String writtenAt,
            JsonNode report,
            @Nullable Integer version) {}

    List<DraftView.Listed> of(String scheme) {
        return database.sql("select id, fingerprint, author, written_at, clean, " + VERSION
                        + " from drafts where scheme = :scheme order by written_at desc, id limit :most")
                .param("scheme", scheme)
                .param("most", MOST_LISTED)
                .query((row, number) -> new DraftView.Listed(
                        row.getString("id"),
                        row.getString("fingerprint"),
                        row.getString("author"),
                        writtenAt(row),
                        row.getBoolean("clean"),
                        row.getObject("version", Integer.class)))
                .list();
    }

    Optional<KeptDraft> find(String scheme, UUID id) {
        return database.sql("select files, fixtures, author, written_at, clean, report, " + VERSION
                        + " from drafts where scheme = :scheme and id = :id")
                .param("scheme", scheme)
                .param("id", id)
                .query((row, number) -> new KeptDraft(
                        new Draft(
                                id,
                                scheme,
                                new SchemeFiles(
                                        NamedTexts.of(row.getString("files")).byName()),
                                NamedTexts.of(row.getString("fixtures")),
                                row.getBoolean("clean"),
                                row.getString("author")),
                        writtenAt(row),
                        Documents.json(row.getString("report")),
                        row.getObject("version", Integer.class)))
                .optional();
    }

    private static String writtenAt(ResultSet row) throws SQLException {
        return row.getObject("written_at", OffsetDateTime.class).toInstant().toString();
    }
}
