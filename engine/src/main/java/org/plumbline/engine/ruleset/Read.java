package org.plumbline.engine.ruleset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rulefile.Rule;
import org.plumbline.engine.rulefile.RuleFile;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.rules.Term;

/** A scheme's files as they were read, nothing of them compiled, and all that is wrong with them. */
record Read(Scheme scheme, List<RuleFile> files, List<Rule> rules, List<Flaw> flaws) {
    private static final Set<String> UNKNOWN = Stream.of(Term.values())
            .map(term -> "unknown-" + term.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.toUnmodifiableSet());

    Read {
        files = List.copyOf(files);
        rules = List.copyOf(rules);
        flaws = List.copyOf(flaws);
    }

    /** Reads all files, whatever is wrong with one of them. */
    static Read of(SchemeFiles files) {
        var vocabulary = files.texts().getOrDefault(SchemeReader.FILE, "");
        var flaws = new ArrayList<Flaw>();
        var scheme = SchemeReader.read(vocabulary, flaws);
        var ofRules = new ArrayList<Flaw>();
        var read = new ArrayList<RuleFile>();
        files.texts().forEach((name, text) -> {
            if (!name.equals(SchemeReader.FILE)) {
                read.add(RuleFile.read(name, text, scheme, ofRules));
            }
        });
        var rules = read.stream().flatMap(file -> file.rules().stream()).toList();
        namedOnce(rules, ofRules);
        if (!flaws.isEmpty()) {
            ofRules.removeIf(flaw -> follows(flaw, vocabulary, scheme));
        }
        flaws.addAll(ofRules);
        if (rules.isEmpty() && flaws.isEmpty()) {
            flaws.add(new Flaw(Place.file(SchemeReader.FILE), "", Message.of("no-rules")));
        }
        return new Read(scheme, read, rules, flaws);
    }

    /**
     * Itself.
     *
     * @throws FlawedRules where anything is wrong
     */
    Read sound() {
        if (!flaws.isEmpty()) {
            throw new FlawedRules(flaws);
        }
        return this;
    }

    /** A code may be unknown only because the vocabulary could not be read where it stands. */
    private static boolean follows(Flaw flaw, String vocabulary, Scheme scheme) {
        var message = flaw.message();
        if (!UNKNOWN.contains(message.code())) {
            return false;
        }
        var term = Term.valueOf(message.code()
                .substring("unknown-".length())
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
        return scheme.codes(term).isEmpty()
                || vocabulary.contains(message.words().get(0));
    }

    private static void namedOnce(List<Rule> rules, List<Flaw> flaws) {
        var first = new LinkedHashMap<String, Rule>();
        for (var rule : rules) {
            var before = first.putIfAbsent(rule.name(), rule);
            if (before != null) {
                var message = Message.of("same-name", rule.name(), before.place());
                flaws.add(new Flaw(rule.place(), rule.name(), message));
            }
        }
    }
}
