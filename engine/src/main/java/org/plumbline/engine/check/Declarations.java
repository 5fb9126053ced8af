package org.plumbline.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.engine.problem.Declarable;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.scheme.Scheme.Meant;

/** What scheme.yaml says is meant, held against what was found. */
record Declarations(List<Meant> declared) {
    /** What is found and not meant, and each declaration that is none or, where nothing else is wrong, is needed no more. */
    List<Flaw> applied(List<Flaw> found) {
        var open = new ArrayList<Flaw>();
        for (var flaw : found) {
            if (declared.stream().noneMatch(meant -> isMeant(meant, flaw))) {
                open.add(flaw);
            }
        }
        declared.forEach(meant -> odd(meant, found).ifPresent(open::add));
        if (!Flaw.anyStops(open)) {
            declared.stream()
                    .filter(meant -> found.stream().noneMatch(flaw -> isMeant(meant, flaw)))
                    .forEach(meant -> open.add(needless(meant, found)));
        }
        return open;
    }

    private static boolean isMeant(Meant meant, Flaw flaw) {
        return flaw.message().statement() instanceof Declarable
                && flaw.message().code().equals(meant.finding())
                && about(flaw).equals(meant.about());
    }

    private static Optional<Flaw> odd(Meant meant, List<Flaw> found) {
        if (!Message.codes().contains(meant.finding())) {
            var message = new MeantProblem.UnknownFinding(meant.finding()).message();
            return Optional.of(flaw(meant, message.maybe(meant.finding(), codes(found))));
        }
        return found.stream()
                .filter(flaw -> flaw.message().code().equals(meant.finding()))
                .filter(flaw -> !(flaw.message().statement() instanceof Declarable))
                .findFirst()
                .map(flaw -> flaw(meant, new MeantProblem.NeverMeant(meant.finding()).message()));
    }

    private static Flaw needless(Meant meant, List<Flaw> found) {
        var message = new MeantProblem.MeantForNothing(meant.finding(), meant.about()).message();
        var others = found.stream()
                .filter(flaw -> flaw.message().code().equals(meant.finding()))
                .map(Declarations::about)
                .collect(Collectors.toSet());
        return flaw(meant, message.maybe(meant.about(), others));
    }

    /** The codes of what was found come first: one of them is most likely meant. */
    private static Set<String> codes(List<Flaw> found) {
        var codes = found.stream().map(flaw -> flaw.message().code()).collect(Collectors.toSet());
        return codes.isEmpty() ? Set.copyOf(Message.codes()) : codes;
    }

    /** The rule it is found in, or the thing in scheme.yaml. */
    private static String about(Flaw flaw) {
        Statement statement = flaw.message().statement();
        var subject = statement instanceof Declarable declarable ? declarable.subject() : "";
        return subject.isEmpty() ? flaw.rule() : subject;
    }

    private static Flaw flaw(Meant meant, Message message) {
        return new Flaw(meant.place(), "", message);
    }
}
