package org.plumbline.engine.ruleset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.RemovedCode;
import org.plumbline.engine.problem.UnknownCode;
import org.plumbline.engine.scheme.Examples;

/** Codes that several rules write alike and scheme.yaml does not declare: no slip of the pen, but an entry that is gone. */
final class RemovedCodes {
    private static final int SEVERAL = 2;
    private static final int MOST_SHOWN = 5;

    /** Where each stands first in each rule. */
    private final Map<UnknownCode, Map<String, Place>> places = new LinkedHashMap<>();

    RemovedCodes(List<Flaw> flaws) {
        for (var flaw : flaws) {
            if (flaw.message().statement() instanceof UnknownCode unknown) {
                places.computeIfAbsent(unknown, any -> new LinkedHashMap<>()).putIfAbsent(within(flaw), flaw.place());
            }
        }
    }

    /** In one rule the same slip is easily made twice. */
    private static String within(Flaw flaw) {
        return flaw.rule().isEmpty() ? flaw.place().toString() : flaw.rule();
    }

    /** The same flaw; of such a code it says that it was taken out, and how it is entered again. */
    Flaw said(Flaw flaw) {
        if (flaw.message().statement() instanceof UnknownCode unknown
                && places.getOrDefault(unknown, Map.of()).size() >= SEVERAL) {
            return new Flaw(flaw.place(), flaw.rule(), said(unknown, flaw.message()));
        }
        return flaw;
    }

    private Message said(UnknownCode unknown, Message message) {
        var all = places.getOrDefault(unknown, Map.of()).values();
        var shown = all.stream().limit(MOST_SHOWN).map(Place::toString).collect(Collectors.joining(", "));
        var removed = new RemovedCode(unknown.written(), all.size(), all.size() > MOST_SHOWN ? shown + ", …" : shown);
        var entry = Examples.entry(unknown.term(), unknown.written());
        return new Message(removed, message.maybe(), message.known(), entry);
    }
}
