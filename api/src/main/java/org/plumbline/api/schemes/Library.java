package org.plumbline.api.schemes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.api.signing.Attestations;
import org.plumbline.api.signing.Row;
import org.plumbline.api.signing.Signer;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.engine.seal.RecordKind.Column;
import org.plumbline.engine.seal.RecordKind.Form;
import org.plumbline.engine.seal.RecordPart;
import org.plumbline.engine.seal.SealedRecord;
import org.plumbline.records.HashedRow;
import org.plumbline.rules.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rule sets, drafts and publications as the database keeps them: added, never changed. */
@Component
class Library {
    private static final Logger LOG = LoggerFactory.getLogger(Library.class);

    private final JdbcClient database;
    private final JdbcTemplate statements;
    private final Signer signer;
    private final Attestations attestations;

    Library(JdbcTemplate statements, Signer signer, Attestations attestations) {
        this.database = JdbcClient.create(statements);
        this.statements = statements;
        this.signer = signer;
        this.attestations = attestations;
    }

    /** Publications are never taken back: another number means another content. */
    long publicationCount() {
        return database.sql("select count(*) from publications")
                .query(Long.class)
                .single();
    }

    /** Those that a server published: one that somebody slipped into the database judges nobody. */
    List<Publication> publications() {
        var foreign = foreign();
        return database
                .sql("""
                        select record, scheme, version, fingerprint, effective_from, draft, author, approver, published_at
                        from publications order by scheme, version
                        """)
                .query((row, number) -> foreign.contains(row.getLong("record"))
                        ? Optional.<Publication>empty()
                        : Optional.of(publication(row)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Set<Long> foreign() {
        var rows = database.sql(HashedRow.select(RecordKind.PUBLICATION))
                .query((row, number) -> Row.of(RecordKind.PUBLICATION, row))
                .list();
        var foreign = new HashSet<Long>();
        attestations.foreign(rows).forEach((row, why) -> {
            foreign.add(row.record().number());
            LOG.error("{} judges nobody, the database was changed by hand: {}; run plumbline verify", row, why);
        });
        return foreign;
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
        keep(
                RecordKind.RULE_SET,
                Arrays.asList(
                        files.fingerprint(),
                        scheme,
                        new NamedTexts(files.texts()).json(),
                        signer.now().toString(),
                        by));
    }

    /** Publishes as that version, and says when; nothing where the version is taken, or its draft published already. */
    Optional<Instant> publish(Publication publication, NamedTexts fixtures, List<Confirmed> confirmed) {
        var now = signer.now();
        var kept = keep(
                RecordKind.PUBLICATION,
                Arrays.asList(
                        publication.scheme(),
                        Integer.toString(publication.version()),
                        publication.fingerprint(),
                        publication.effectiveFrom().toString(),
                        Objects.toString(publication.draft(), null),
                        fixtures.json(),
                        publication.author(),
                        publication.approver(),
                        now.toString(),
                        confirmed.isEmpty() ? null : Documents.json().writeValueAsString(confirmed)));
        return kept ? Optional.of(now) : Optional.empty();
    }

    /** Keeps a record with these values in the order of its kind's columns, attested; false where there is one already. */
    private boolean keep(RecordKind kind, List<@Nullable String> values) {
        var columns = kind.columns();
        var parts = IntStream.range(0, columns.size())
                .mapToObj(at -> RecordPart.of(columns.get(at).name(), values.get(at)))
                .toList();
        var signed = signer.attest(List.of(new SealedRecord(kind, 0, parts).content()));
        var sql = signed.keeping(
                "insert into " + kind.table() + " ("
                        + columns.stream().map(column -> column.name() + ", ").collect(Collectors.joining())
                        + "attested) values ("
                        + columns.stream().map(Library::parameter).collect(Collectors.joining())
                        + "?) on conflict do nothing returning record",
                "record");
        var kept = statements.query(
                sql,
                statement -> {
                    for (var at = 0; at < values.size(); at++) {
                        statement.setString(at + 1, values.get(at));
                    }
                    signed.bind(statement, values.size() + 1);
                },
                (row, number) -> row.getLong(1));
        return !kept.isEmpty();
    }

    private static String parameter(Column column) {
        return switch (column.name()) {
            case "version" -> "?::int4, ";
            case "draft" -> "?::uuid, ";
            default -> column.form() == Form.TIME ? "?::timestamptz, " : "?, ";
        };
    }
}
