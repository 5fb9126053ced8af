package org.plumbline.engine.ruleset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z0-9][\\p{IsHan}A-Za-z0-9_.()（） -]{0,99}");
    private static final int MOST_RULES = 1_000;
    private static final int MOST_COMPARISONS = 5_000;

    Read {
        files = List.copyOf(files);
        rules = List.copyOf(rules);
        flaws = List.copyOf(flaws);
    }

    /** Reads all files, whatever is wrong with one of them. */
    static Read of(SchemeFiles files) {
        var flaws = new ArrayList<Flaw>();
        var given = files.texts().getOrDefault(SchemeReader.FILE, "");
        var fit = isFitToRead(SchemeReader.FILE, given, flaws);
        var vocabulary = fit ? given : "";
        var scheme = SchemeReader.read(vocabulary, fit ? flaws : new ArrayList<>());
        var ofRules = new ArrayList<Flaw>();
        var read = new ArrayList<RuleFile>();
        files.texts().forEach((name, text) -> {
            if (!name.equals(SchemeReader.FILE) && isFitToRead(name, text, ofRules)) {
                read.add(RuleFile.read(name, text, scheme, ofRules));
            }
        });
        var rules = read.stream().flatMap(file -> file.rules().stream()).toList();
        namedOnce(rules, ofRules);
        notTooMany(rules, ofRules);
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

    /** Whether a file is a text of ours at all; a 0 within it is the other half of a letter in UTF-16. */
    private static boolean isFitToRead(String name, String text, List<Flaw> flaws) {
        var message = text.length() > SchemeFiles.LONGEST
                ? Message.of("too-long", SchemeFiles.LONGEST)
                : !NAME.matcher(name).matches()
                        ? Message.of("odd-file-name", name)
                        : text.indexOf('\0') >= 0 ? Message.of("not-utf8") : null;
        if (message != null) {
            flaws.add(new Flaw(Place.file(name), "", message));
        }
        return message == null;
    }

    /** More rules than any policy has would only keep the compiler busy. */
    private static void notTooMany(List<Rule> rules, List<Flaw> flaws) {
        if (rules.size() > MOST_RULES) {
            var first = rules.get(MOST_RULES);
            flaws.add(new Flaw(first.place(), first.name(), Message.of("too-many-rules", rules.size(), MOST_RULES)));
        }
        var compared = 0;
        for (var rule : rules) {
            var before = compared;
            compared += rule.tests().size();
            if (before <= MOST_COMPARISONS && compared > MOST_COMPARISONS) {
                var message = Message.of("comparisons-in-all", MOST_COMPARISONS);
                flaws.add(new Flaw(rule.place(), rule.name(), message));
            }
        }
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
