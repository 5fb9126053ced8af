package org.plumbline.api.decisions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.api.keeping.Kept;
import org.plumbline.api.problems.Answers;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Language;

/** A line on its way to an answer: answered already, or still to be kept. */
final class Line implements Window.Weighed {
    private final long number;
    private final @Nullable Candidate candidate;
    private final Optional<Kept> before;
    private byte[] answer;

    private Line(long number, @Nullable Candidate candidate, Optional<Kept> before, byte[] answer) {
        this.number = number;
        this.candidate = candidate;
        this.before = before;
        this.answer = answer;
    }

    static Line answered(long number, byte[] answer) {
        return new Line(number, null, Optional.empty(), answer);
    }

    static Line toKeep(long number, Candidate candidate, Optional<Kept> before) {
        return new Line(number, candidate, before, new byte[0]);
    }

    /** A problem in a line's place. */
    static Line failed(long number, Throwable failure, Language language) {
        return answered(number, problem(number, failure, language));
    }

    @Nullable
    Candidate candidate() {
        return candidate;
    }

    Optional<Kept> before() {
        return before;
    }

    byte[] answer() {
        return answer;
    }

    void answer(byte[] line) {
        this.answer = line;
    }

    void fail(Throwable failure, Language language) {
        this.answer = problem(number, failure, language);
    }

    @Override
    public int weight() {
        return candidate == null ? answer.length : candidate.weight();
    }

    private static byte[] problem(long number, Throwable failure, Language language) {
        var json = Documents.json().createObjectNode().put("line", number);
        json.setAll(Answers.to(failure).json(language));
        return Documents.json().writeValueAsBytes(json);
    }
}
