package org.plumbline.engine.compare;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.scheme.Scheme.Rounding;

/**
 * Two versions of a scheme, the edits from the earlier to the later one, and what a person's appraisal comes to by each.
 * Any number of threads may ask.
 */
public final class TwoVersions {
    private final Engine before;
    private final Engine after;
    private final List<Amendment> amendments;
    private final Mixes mixes;

    private TwoVersions(Version earlier, Version later) {
        this.before = earlier.engine();
        this.after = later.engine();
        var pieces = earlier.pieces();
        var edits = Edits.between(pieces, later.pieces());
        this.amendments = Joining.of(edits, made -> holds(pieces.with(made)));
        this.mixes = new Mixes(pieces, amendments);
    }

    /** A version: its files, and what judges by them. */
    public record Version(SchemeFiles files, Engine engine) {
        Pieces pieces() {
            return Pieces.of(files, engine);
        }
    }

    /** Finds the edits between two versions that can both judge. */
    public static TwoVersions of(Version earlier, Version later) {
        return new TwoVersions(earlier, later);
    }

    /** What was edited, each with the edits without which it does not hold; in an order that hangs on no name. */
    public List<Amendment> amendments() {
        return amendments;
    }

    /** What an appraisal comes to by both versions. */
    public Move move(Reading reading) {
        var earlier = judged(before, reading);
        var later = judged(after, reading);
        var shares = earlier.judged.isPresent() && later.judged.isPresent()
                ? new Attribution(this, reading, earlier.judged.get(), later.judged.get()).shares()
                : List.<Attributed>of();
        return new Move(reading.appraisal().appraisee(), earlier.result, later.result, shares);
    }

    Optional<Mix> mix(BitSet made) {
        return mixes.of(made);
    }

    /** The amendments of the vocabulary: nobody can be said not to be touched by them. */
    BitSet ofVocabulary() {
        var all = new BitSet();
        for (var i = 0; i < amendments.size(); i++) {
            all.set(i, amendments.get(i).ofVocabulary());
        }
        return all;
    }

    /** The finer of the two versions' decimals. */
    Rounding rounding() {
        var one = before.scheme().rounding();
        var other = after.scheme().rounding();
        return new Rounding(
                Math.max(one.points(), other.points()),
                Math.max(one.total(), other.total()),
                Math.max(one.money(), other.money()));
    }

    /** What an appraisal came to by one version, with the rules that fired where it was judged. */
    private record Heard(Optional<Mix.Judged> judged, Move.Result result) {}

    private static Heard judged(Engine engine, Reading reading) {
        try {
            var heard = new Mix(engine).judge(reading);
            return new Heard(Optional.of(heard), new Move.Result(heard.decision(), List.of()));
        } catch (Refused refused) {
            return new Heard(Optional.empty(), new Move.Result(null, refused.problems()));
        }
    }

    private static boolean holds(Pieces pieces) {
        try {
            Engine.witness(pieces.files()).close();
            return true;
        } catch (FlawedRules flawed) {
            return false;
        }
    }
}
