package org.plumbline.api.schemes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.api.keeping.KeepingProblem;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.rules.Period;

/** What is published, as it was at one moment; each scheme's versions in the order in which they hold. */
record Versions(long count, Map<String, List<Publication>> byScheme) {
    static Versions of(long count, List<Publication> publications) {
        var inOrder = publications.stream()
                .sorted(Comparator.comparing(
                                (Publication each) -> each.effectiveFrom().first())
                        .thenComparing(Publication::version));
        var byScheme = inOrder.collect(
                Collectors.groupingBy(Publication::scheme, TreeMap::new, Collectors.toUnmodifiableList()));
        return new Versions(count, byScheme);
    }

    List<Publication> of(String scheme) {
        return byScheme.getOrDefault(scheme, List.of());
    }

    /**
     * The version that judges what a question asks: that of its period or, where a fingerprint is named, of that one.
     *
     * @throws Refused where there is none, with everything else that is wrong
     */
    Publication of(Question question) {
        if (of(question.scheme()).isEmpty()) {
            throw question.refused(unknown(question.scheme()));
        }
        var named = question.fingerprint();
        if (named.isPresent()) {
            var none = new KeepingProblem.NoSuchRules(named.get(), question.scheme());
            return fingerprint(question.scheme(), named.get())
                    .orElseThrow(() -> question.refused(Problem.at("rules", none)));
        }
        var none = new KeepingProblem.NoVersionYet(question.scheme(), question.period());
        var found = question.hasPeriod() ? inForce(question.scheme(), question.period()) : newest(question.scheme());
        return found.orElseThrow(() -> question.refused(Problem.at("period", none)));
    }

    private Problem unknown(String scheme) {
        var message = scheme.isEmpty()
                ? new DocumentProblem.MissingField().message()
                : new DocumentProblem.UnknownScheme(scheme).message();
        return new Problem("scheme", message.known(scheme, byScheme.keySet()));
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
