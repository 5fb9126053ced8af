package org.plumbline.api.schemes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.rules.Period;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts, from proposal to publication: written by one person, published by another, in force from a period on. */
@Component
class Drafts {
    private final Library library;
    private final Published published;
    private final KeptDrafts kept;
    private final TransactionTemplate transaction;

    Drafts(Library library, KeptDrafts kept, Published published, TransactionTemplate transaction) {
        this.library = library;
        this.kept = kept;
        this.published = published;
        this.transaction = transaction;
    }

    /** A draft as it was kept, what its check found, and the published cases that it has not. */
    record Checked(Draft draft, DraftReport report, List<String> casesGone) {}

    /** Keeps a proposal as a draft with the report of its check, clean or not. */
    Checked propose(String scheme, Proposal proposal, String author, Language language) {
        var fixtures = proposal.fixtures().byName().isEmpty() ? fixturesBefore(scheme) : proposal.fixtures();
        var files = proposal.files();
        var report = new DraftCheck(published, language).of(scheme, files, fixtures);
        var draft = new Draft(UUID.randomUUID(), scheme, files, fixtures, report.clean(), author);
        library.keepDraft(draft, Documents.json().writeValueAsString(report));
        return new Checked(draft, report, CasesGone.between(fixturesBefore(scheme), fixtures));
    }

    /** The drafts of a scheme, the last one first. */
    DraftView.Drafts of(String scheme) {
        return new DraftView.Drafts(kept.of(scheme));
    }

    /**
     * A draft beside the version published last.
     *
     * @throws Declined where there is no such draft
     */
    DraftView read(String scheme, UUID id) {
        var found = kept.find(scheme, id).orElseThrow(Drafts::noSuchDraft);
        var draft = found.draft();
        var newest = published.versions().newest(scheme);
        var files = newest.flatMap(version -> library.files(version.fingerprint()))
                .map(SchemeFiles::texts)
                .orElse(NamedTexts.NONE.byName());
        var fixtures = fixturesBefore(scheme);
        return new DraftView(
                id.toString(),
                scheme,
                draft.files().fingerprint(),
                draft.author(),
                found.writtenAt(),
                draft.clean(),
                found.version(),
                found.report(),
                draft.files().texts(),
                draft.fixtures().byName(),
                newest.map(Publication::version).orElse(null),
                FileDifference.between(files, draft.files().texts()),
                FileDifference.between(fixtures.byName(), draft.fixtures().byName()),
                CasesGone.between(fixtures, draft.fixtures()));
    }

    private static Declined noSuchDraft() {
        return new Declined(HttpStatus.NOT_FOUND, new DraftProblem.NoSuchDraft().message());
    }

    /**
     * Publishes a draft from a period on.
     *
     * @throws Declined where there is no such draft, it is the approver's own, its check is not clean any more, warns of
     *     what is not confirmed, or it is published
     */
    Publication publish(String scheme, UUID id, PublicationRequest request, String approver, Language language) {
        var draft = library.draft(scheme, id).orElseThrow(Drafts::noSuchDraft);
        if (draft.author().equals(approver)) {
            throw new Declined(HttpStatus.FORBIDDEN, new DraftProblem.OwnDraft().message());
        }
        var report = checkedAgain(draft, language);
        var warnings = request.warnings(report.warnings(), language);
        var unconfirmed = request.confirmations().against(warnings);
        if (!unconfirmed.isEmpty()) {
            var detail = new DraftProblem.WarningsNotConfirmed().message();
            throw new Declined(HttpStatus.CONFLICT, detail, unconfirmed, Map.of());
        }
        var confirmed = request.confirmations().of(warnings);
        var publication = transaction.execute(status -> publish(draft, request.from(), confirmed, approver));
        published.read();
        return publication;
    }

    /** What was clean under an earlier release of the engine need not be so now. */
    private DraftReport checkedAgain(Draft draft, Language language) {
        var report = new DraftCheck(published, language).of(draft.scheme(), draft.files(), draft.fixtures());
        if (!report.clean()) {
            throw new Declined(
                    HttpStatus.CONFLICT, new DraftProblem.DraftNotClean().message(), problems(report), Map.of());
        }
        return report;
    }

    private Publication publish(Draft draft, Period from, List<Confirmed> confirmed, String approver) {
        library.oneAtATime(draft.scheme());
        var version = library.lastVersion(draft.scheme()) + 1;
        var fingerprint = draft.files().fingerprint();
        var publication = new Publication(
                draft.scheme(), version, fingerprint, from, draft.id(), draft.author(), approver, Instant.EPOCH);
        library.keepRules(draft.scheme(), draft.files(), draft.author());
        return library.publish(publication, draft.fixtures(), confirmed)
                .map(publication::at)
                .orElseThrow(() -> new Declined(HttpStatus.CONFLICT, new DraftProblem.DraftPublished().message()));
    }

    private NamedTexts fixturesBefore(String scheme) {
        return published
                .versions()
                .newest(scheme)
                .map(newest -> library.fixtures(scheme, newest.version()))
                .orElse(NamedTexts.NONE);
    }

    private static List<Problem> problems(DraftReport report) {
        var findings = report.findings().stream()
                .map(finding -> new Problem(finding.file() + ":" + finding.line(), said(finding)));
        var cases = report.different().stream()
                .map(each -> Problem.at(each.file(), new DraftProblem.CaseDifferent(each.name())));
        return Stream.concat(findings, cases).toList();
    }

    private static Message said(DraftFinding finding) {
        return new DraftProblem.CheckSays(finding.message()).message();
    }
}
