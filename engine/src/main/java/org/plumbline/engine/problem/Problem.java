package org.plumbline.engine.problem;

/** One thing wrong with an appraisal, and the path to it, such as {@code measurements.volume}. */
public record Problem(String path, Message message) {
    /** A problem with nothing that was maybe meant. */
    public static Problem at(String path, Statement statement) {
        return new Problem(path, statement.message());
    }

    /** The path and the sentence. */
    public String in(Language language) {
        return path.isEmpty() ? message.in(language) : path + ": " + message.in(language);
    }
}
