package org.plumbline.engine.scheme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.rules.PeriodUnit;

/** What a scheme knows of settlements, in the order of scheme.yaml; all of it empty where it knows none. */
public record SettlementTerms(
        Map<String, Pool> pools,
        Map<String, Figure> figures,
        Map<String, AchievementKind> achievements,
        Map<String, Title> honours) {
    /** How somebody can have left, or not (S2-11, D-36). */
    public static final List<String> LEAVINGS = List.of("staying", "resigned", "dismissed", "no-fault");

    /** Keeps copies in the same order. */
    public SettlementTerms {
        pools = Collections.unmodifiableMap(new LinkedHashMap<>(pools));
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        achievements = Collections.unmodifiableMap(new LinkedHashMap<>(achievements));
        honours = Collections.unmodifiableMap(new LinkedHashMap<>(honours));
    }

    /**
     * Money that is divided, and the pay item that the parts of it are paid as.
     *
     * <p>Of an {@code undivided} one the policy does not say yet who shares it: with money in it nothing can be settled.
     */
    public record Pool(String code, Title title, String pay, boolean undivided) implements Titled {}

    /**
     * One of the organisation's figures, or of each of its departments.
     *
     * <p>An {@code optional} one may be absent; it belongs to settlements of the periods named, and to no others.
     */
    public record Figure(
            String code,
            Title title,
            Unit unit,
            Range range,
            boolean optional,
            boolean ofDepartments,
            Set<PeriodUnit> periods)
            implements Titled {
        /** Keeps a copy. */
        public Figure {
            periods = Set.copyOf(periods);
        }
    }

    /** Something that can be achieved, and the levels it is certified at (D-30). */
    public record AchievementKind(String code, Title title, Set<String> levels) implements Titled {
        /** Keeps a copy in the same order. */
        public AchievementKind {
            levels = Collections.unmodifiableSet(new LinkedHashSet<>(levels));
        }
    }
}
