package org.plumbline.engine.rulefile;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.NumberGroups;
import org.plumbline.engine.problem.NumberProblem;
import org.plumbline.engine.problem.Statement;
import org.plumbline.rules.Curve;

/** A curve as it is written in a rule: what is wrong with it, and which curve was most likely meant. */
final class WrittenCurve {
    private static final Pattern ONE_MARK = Pattern.compile("\\s*[0-9.]+:[0-9.]+\\s*");
    private static final Pattern NEEDLESS_ZERO = Pattern.compile("(?<![\\d.,，'’])0+(?=\\d)");
    /** What people write between two marks, and what they write in a mark that has no place there. */
    private static final Pattern BETWEEN_MARKS = Pattern.compile("\\s*[,，;；、/|]\\s*");

    private static final Pattern IN_A_MARK = Pattern.compile("[%％分]|\\s+(?=:)|(?<=:)\\s+");

    private static final Pattern IN_A_NUMBER = Pattern.compile("(?<=\\d)[,，'’](?=\\d{3})");

    private WrittenCurve() {}

    static Optional<Message> flaw(String written) {
        if (written.length() <= SizeLimits.TEXT
                && NEEDLESS_ZERO.matcher(written).find()) {
            var meant = NEEDLESS_ZERO.matcher(written).replaceAll("");
            return Optional.of(with(new NumberProblem.LeadingZero(written), Stream.of(meant)));
        }
        try {
            Curve.through(written);
            return Optional.empty();
        } catch (IllegalArgumentException bad) {
            return Optional.of(
                    written.length() <= SizeLimits.TEXT
                            ? flaw(written, bad)
                            : bad(written, bad).message());
        }
    }

    private static Message flaw(String written, IllegalArgumentException bad) {
        var plain = IN_A_MARK.matcher(Signs.meant(written)).replaceAll("");
        var spaced = BETWEEN_MARKS.matcher(plain).replaceAll(" ").strip();
        return with(bad(written, bad), Stream.of(spaced, plain));
    }

    private static Statement bad(String written, IllegalArgumentException bad) {
        var grouped = Arrays.stream(written.split("[\\s:：]+"))
                .flatMap(number -> NumberGroups.in(number).stream())
                .findFirst();
        if (grouped.isPresent() && isCurve(IN_A_NUMBER.matcher(written).replaceAll(""))) {
            return grouped.get();
        }
        var mark = String.valueOf(bad.getMessage());
        return ONE_MARK.matcher(written).matches()
                ? new ConclusionProblem.ShortCurve(mark)
                : new ConclusionProblem.BadCurve(mark);
    }

    private static Message with(Statement statement, Stream<String> likely) {
        var message = statement.message();
        return likely.filter(WrittenCurve::isCurve)
                .findFirst()
                .map(message::meaning)
                .orElse(message);
    }

    private static boolean isCurve(String written) {
        try {
            Curve.through(written);
            return true;
        } catch (IllegalArgumentException bad) {
            return false;
        }
    }
}
