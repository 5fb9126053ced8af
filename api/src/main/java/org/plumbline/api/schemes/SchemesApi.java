package org.plumbline.api.schemes;

import org.mapstruct.factory.Mappers;
import org.plumbline.api.problems.Declined;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Schemes: their vocabulary and their versions. */
@RestController
@RequestMapping("/api/v1/schemes")
class SchemesApi {
    private final SchemeWire wire = Mappers.getMapper(SchemeWire.class);
    private final Published published;
    private final Library library;

    SchemesApi(Published published, Library library) {
        this.published = published;
        this.library = library;
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
        return SchemeView.WholeVersion.of(
                wire.version(publication),
                library.files(publication.fingerprint()).orElseThrow(),
                library.fixtures(scheme, version),
                library.confirmed(scheme, version));
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
