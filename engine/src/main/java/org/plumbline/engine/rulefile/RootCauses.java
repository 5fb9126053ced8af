package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.NumberProblem;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.SignProblem;

/** Leaves out what only follows from something else that is wrong: a mistake is said once. */
final class RootCauses {
    /** Behind so many, a file is most likely of another kind. */
    private static final int MOST = 100;

    private RootCauses() {}

    /** What is wrong with a file as it is written, and what was made of it where that can be trusted. */
    static List<Flaw> without(List<Flaw> written, List<Flaw> read) {
        var all = new ArrayList<Flaw>();
        for (var flaw : written) {
            if (written.stream().limit(MOST).noneMatch(cause -> goesOn(cause, flaw))) {
                all.add(flaw);
            }
        }
        var causes = all.stream().limit(MOST).toList();
        all.removeIf(flaw -> read.stream().limit(MOST).anyMatch(cause -> holds(cause, flaw)));
        read.stream()
                .filter(flaw -> causes.stream().noneMatch(cause -> follows(cause, flaw.place())))
                .forEach(all::add);
        return all;
    }

    /** A text that ends on the next line is without its other quotation mark on both. */
    private static boolean goesOn(Flaw cause, Flaw flaw) {
        return cause.message().statement() instanceof SignProblem.OpenText
                && flaw.message().statement() instanceof SignProblem.OpenText
                && cause.place().line() + 1 == flaw.place().line();
    }

    /** The comma of a number that is written 2，000 has no place there at all. */
    private static boolean holds(Flaw cause, Flaw flaw) {
        var behind = flaw.place().column() - cause.place().column();
        return cause.message().statement() instanceof NumberProblem.NoSeparator number
                && flaw.message().statement() instanceof SignProblem.FullWidth
                && cause.place().line() == flaw.place().line()
                && behind >= 0
                && behind < number.written().length();
    }

    private static boolean follows(Flaw cause, Place place) {
        var line = cause.place().line();
        var what = cause.message().statement();
        if (what instanceof SignProblem.OpenText) {
            return place.line() == line || place.line() == line + 1;
        }
        if (what instanceof SignProblem.UnknownSign || what instanceof SignProblem.InvisibleSign) {
            return place.line() == line;
        }
        return what instanceof SignProblem.OpenComment && cause.place().compareTo(place) <= 0;
    }
}
