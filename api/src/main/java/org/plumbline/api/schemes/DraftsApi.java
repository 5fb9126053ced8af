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

/** Drafts on their way to a version. */
@RestController
@RequestMapping("/api/v1/schemes")
class DraftsApi {
    private final SchemeWire wire = Mappers.getMapper(SchemeWire.class);
    private final Drafts drafts;

    DraftsApi(Drafts drafts) {
        this.drafts = drafts;
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

    @GetMapping("/{scheme}/drafts")
    DraftView.Drafts drafts(@PathVariable String scheme) {
        return drafts.of(scheme);
    }

    @GetMapping("/{scheme}/drafts/{draft}")
    DraftView read(@PathVariable String scheme, @PathVariable UUID draft) {
        return drafts.read(scheme, draft);
    }

    @PostMapping(path = "/{scheme}/drafts/{draft}/publication", consumes = MediaType.APPLICATION_JSON_VALUE)
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
        var body = new SchemeView.Drafted(
                draft.id().toString(),
                scheme,
                draft.files().fingerprint(),
                draft.author(),
                draft.clean(),
                checked.report(),
                checked.casesGone());
        return ResponseEntity.status(HttpStatus.CREATED).body(body);
    }

    private static List<MultipartFile> sent(@Nullable List<MultipartFile> parts) {
        return parts == null ? List.of() : parts;
    }
}
