package org.plumbline.api.schemes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.rules.Period;

/** What is published, as it was at one moment; each scheme's versions in the order in which they hold. */
record Versions(long count, Map<String, List<Publication>> byScheme) {
    static Versions of(long count, List<Publication> publications) {
        var byScheme = new TreeMap<String, List<Publication>>();
        for (var scheme :
                publications.stream().map(Publication::scheme).distinct().toList()) {
            byScheme.put(
                    scheme,
                    publications.stream()
                            .filter(publication -> publication.scheme().equals(scheme))
                            .sorted(Comparator.comparing((Publication each) ->
                                            each.effectiveFrom().first())
                                    .thenComparing(Publication::version))
                            .toList());
        }
        return new Versions(count, byScheme);
    }

    List<Publication> of(String scheme) {
        return byScheme.getOrDefault(scheme, List.of());
    }

    Optional<Publication> version(String scheme, int version) {
        return of(scheme).stream().filter(each -> each.version() == version).findFirst();
    }

    Optional<Publication> fingerprint(String scheme, String fingerprint) {
        return of(scheme).stream()
                .filter(each -> each.fingerprint().equals(fingerprint))
                .findFirst();
    }

    /** The one that holds latest among those that hold when the period begins; of equal ones the later version. */
    Optional<Publication> inForce(String scheme, Period period) {
        var all = of(scheme);
        for (var i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).covers(period)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /** The version with the highest number. */
    Optional<Publication> newest(String scheme) {
        return of(scheme).stream().max(Comparator.comparing(Publication::version));
    }
}
