package org.plumbline.api.decisions;

import org.jspecify.annotations.Nullable;
import org.plumbline.api.keeping.Pending;
import org.plumbline.api.problems.Answers;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Language;

/** A line on its way to an answer: answered already, or still to be kept. */
final class StreamedLine implements Window.Weighed {
    private final long number;
    private final @Nullable Pending pending;
    private byte[] answer;

    private StreamedLine(long number, @Nullable Pending pending, byte[] answer) {
        this.number = number;
        this.pending = pending;
        this.answer = answer;
    }

    static StreamedLine answered(long number, byte[] answer) {
        return new StreamedLine(number, null, answer);
    }

    static StreamedLine toKeep(long number, Pending pending) {
        return new StreamedLine(number, pending, new byte[0]);
    }

    /** A problem in a line's place. */
    static StreamedLine failed(long number, Throwable failure, Language language) {
        return answered(number, problem(number, failure, language));
    }

    /** What is still to be kept; nothing where it is answered already. */
    @Nullable
    Pending pending() {
        return pending;
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
        return pending == null ? answer.length : pending.claim().weight();
    }

    private static byte[] problem(long number, Throwable failure, Language language) {
        var json = Documents.json().createObjectNode().put("line", number);
        json.setAll(Answers.to(failure).json(language));
        return Documents.json().writeValueAsBytes(json);
    }
}
