package org.plumbline.engine.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plumbline.engine.Engine;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SchemeReader;

/**
 * The versions between two: each is the earlier one with some of the amendments made. They are judged by the witness,
 * which compiles nothing; the latest used are kept. Any number of threads may ask.
 */
final class Mixes {
    private static final int KEPT = 256;

    private final Pieces before;
    private final List<Amendment> amendments;
    private final Map<BitSet, Optional<Mix>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<BitSet, Optional<Mix>> eldest) {
            return size() > KEPT;
        }
    };
    private final Map<BitSet, Scheme> schemes = new LinkedHashMap<>();

    Mixes(Pieces before, List<Amendment> amendments) {
        this.before = before;
        this.amendments = amendments;
    }

    /** What judges where these amendments were made; empty where nobody can be judged by them alone. */
    Optional<Mix> of(BitSet made) {
        synchronized (kept) {
            var known = kept.get(made);
            if (known == null) {
                known = open(made);
                kept.put((BitSet) made.clone(), known);
            }
            return known;
        }
    }

    private Optional<Mix> open(BitSet made) {
        var pieces = before.with(made.stream()
                .mapToObj(amendments::get)
                .flatMap(amendment -> amendment.edits().stream())
                .toList());
        var rules = pieces.all().stream()
                .map(Piece::rule)
                .filter(Objects::nonNull)
                .map(Rule.class::cast)
                .toList();
        try {
            return Optional.of(new Mix(Engine.witness(scheme(made, pieces), rules)));
        } catch (FlawedRules together) {
            return Optional.empty();
        }
    }

    /** The vocabulary of a mix; the same object where the same of it was amended. */
    private Scheme scheme(BitSet made, Pieces pieces) {
        var ofVocabulary = new BitSet();
        made.stream().filter(one -> amendments.get(one).ofVocabulary()).forEach(ofVocabulary::set);
        return schemes.computeIfAbsent(
                ofVocabulary,
                any -> SchemeReader.read(
                        Objects.requireNonNull(pieces.files().texts().get(SchemeReader.FILE)), new ArrayList<>()));
    }
}
