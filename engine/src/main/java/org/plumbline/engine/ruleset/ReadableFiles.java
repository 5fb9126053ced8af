package org.plumbline.engine.ruleset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.engine.problem.FileProblem;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.rulefile.SizeLimits;
import org.plumbline.engine.scheme.SchemeReader;

/** Which of a scheme's files can be read at all. */
final class ReadableFiles {
    private static final int MOST_FILES = 100;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_]([\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}])?");

    private ReadableFiles() {}

    /** The files that are small enough, of a name that names no other place. */
    static Map<String, String> of(SchemeFiles files, List<Flaw> flaws) {
        var readable = new LinkedHashMap<>(files.texts());
        files.texts()
                .forEach((name, text) -> unreadable(name, text).ifPresent(why -> {
                    flaws.add(new Flaw(Place.file(name), "", why.message()));
                    readable.remove(name);
                }));
        if (files.texts().size() > MOST_FILES) {
            var message = new FileProblem.TooManyFiles(files.texts().size(), MOST_FILES).message();
            flaws.add(new Flaw(Place.file(SchemeReader.FILE), "", message));
            return Map.of();
        }
        return readable;
    }

    private static Optional<Statement> unreadable(String name, String text) {
        if (text.length() > SizeLimits.CHARACTERS) {
            return Optional.of(new FileProblem.TooLong(SizeLimits.CHARACTERS));
        }
        if (text.indexOf('\0') >= 0) {
            // The other half of a letter in UTF-16.
            return Optional.of(new FileProblem.NotUtf8());
        }
        return NAME.matcher(name).matches() ? Optional.empty() : Optional.of(new FileProblem.OddFileName(name));
    }
}
