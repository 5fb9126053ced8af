package org.plumbline.api.judging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.plumbline.api.keeping.Decided;
import org.plumbline.api.schemes.Published;
import org.plumbline.api.schemes.Question;
import org.plumbline.engine.Engine;
import org.plumbline.engine.problem.Refused;

/** Has questions decided by the version that they ask for, and counts and times that; keeps nothing. */
public final class VersionJudge {
    private final Published published;
    private final Meters meters;

    /** How many were decided and refused, and how long those took that were decided. */
    public record Meters(Counter decided, Counter refused, Timer seconds) {}

    /** How a question is decided. */
    @FunctionalInterface
    public interface Answering {
        /** Decides by an engine of a version. */
        Decided by(Engine engine, int version);
    }

    /** Of what is published. */
    public VersionJudge(Published published, Meters meters) {
        this.published = published;
        this.meters = meters;
    }

    /**
     * Decides.
     *
     * @throws Refused with everything wrong with the question
     */
    public Decided decide(Question question, Answering deciding) {
        var began = System.nanoTime();
        try {
            var publication = published.of(question);
            try (var lease = published.lease(publication)) {
                var decided = deciding.by(lease.engine(), publication.version());
                meters.decided().increment();
                meters.seconds().record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
                return decided;
            }
        } catch (Refused refusal) {
            meters.refused().increment();
            throw refusal;
        }
    }
}
