package org.plumbline.api.schemes;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.factory.Mappers;
import org.plumbline.api.problems.CallLanguage;
import org.plumbline.api.problems.Declined;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Schemes: their vocabulary, their versions, and drafts on their way to one. */
@RestController
@RequestMapping("/api/v1/schemes")
class SchemesApi {
    private final SchemeWire wire = Mappers.getMapper(SchemeWire.class);
    private final Published published;
    private final Library library;
    private final Drafts drafts;

    SchemesApi(Published published, Library library, Drafts drafts) {
        this.published = published;
        this.library = library;
        this.drafts = drafts;
    }

    @GetMapping
    SchemeView.Schemes schemes() {
        var versions = published.versions();
        return new SchemeView.Schemes(versions.byScheme().keySet().stream()
                .flatMap(scheme -> versions.newest(scheme).stream())
                .map(this::listed)
                .toList());
    }

    @GetMapping("/{scheme}")
    SchemeView scheme(@PathVariable String scheme) {
        var newest = published.versions().newest(scheme).orElseThrow(SchemesApi::noSuchScheme);
        try (var lease = published.lease(newest)) {
            return wire.vocabulary(lease.engine().scheme());
        }
    }

    @GetMapping("/{scheme}/versions")
    SchemeView.Versions versions(@PathVariable String scheme) {
        var versions = published.versions().of(scheme);
        if (versions.isEmpty()) {
            throw noSuchScheme();
        }
        return new SchemeView.Versions(versions.stream().map(wire::version).toList());
    }

    @GetMapping("/{scheme}/versions/{version}")
    SchemeView.WholeVersion version(@PathVariable String scheme, @PathVariable int version) {
        var publication = published.versions().version(scheme, version).orElseThrow(SchemesApi::noSuchScheme);
        return new SchemeView.WholeVersion(
                wire.version(publication),
                library.files(publication.fingerprint()).orElseThrow().texts(),
                library.fixtures(scheme, version).byName(),
                library.confirmed(scheme, version));
    }

    @PostMapping(path = "/{scheme}/drafts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SchemeView.Drafted> draft(@PathVariable String scheme, HttpServletRequest request, Principal caller)
            throws IOException {
        return drafted(scheme, Proposal.json(request), request, caller);
    }

    @PostMapping(path = "/{scheme}/drafts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<SchemeView.Drafted> draft(
            @PathVariable String scheme,
            @RequestPart(required = false) @Nullable List<MultipartFile> files,
            @RequestPart(required = false) @Nullable List<MultipartFile> fixtures,
            HttpServletRequest request,
            Principal caller)
            throws IOException {
        return drafted(scheme, Proposal.uploaded(sent(files), sent(fixtures)), request, caller);
    }

    @PostMapping("/{scheme}/drafts/{draft}/publication")
    ResponseEntity<SchemeView.Version> publish(
            @PathVariable String scheme, @PathVariable UUID draft, HttpServletRequest request, Principal caller)
            throws IOException {
        var asked = PublicationRequest.read(request.getInputStream());
        var publication = drafts.publish(scheme, draft, asked, caller.getName(), CallLanguage.of(request));
        var path = "/api/v1/schemes/" + scheme + "/versions/" + publication.version();
        return ResponseEntity.created(URI.create(path)).body(wire.version(publication));
    }

    private ResponseEntity<SchemeView.Drafted> drafted(
            String scheme, Proposal proposal, HttpServletRequest request, Principal caller) {
        var checked = drafts.propose(scheme, proposal, caller.getName(), CallLanguage.of(request));
        var draft = checked.draft();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new SchemeView.Drafted(
                        draft.id().toString(),
                        scheme,
                        draft.files().fingerprint(),
                        draft.author(),
                        draft.clean(),
                        checked.report()));
    }

    private static List<MultipartFile> sent(@Nullable List<MultipartFile> parts) {
        return parts == null ? List.of() : parts;
    }

    private SchemeView.Listed listed(Publication newest) {
        try (var lease = published.lease(newest)) {
            var scheme = lease.engine().scheme();
            return new SchemeView.Listed(scheme.code(), scheme.title(), newest.version(), newest.fingerprint());
        }
    }

    private static Declined noSuchScheme() {
        return new Declined(HttpStatus.NOT_FOUND, new DraftProblem.NoSuchScheme().message());
    }
}
