package org.plumbline.engine.ruleset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.SeenText;
import org.plumbline.engine.problem.UnknownCode;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.rulefile.RuleFile;
import org.plumbline.engine.rulefile.RuleProblem;
import org.plumbline.engine.rulefile.SizeLimits;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SchemeReader;

/** A scheme's files as they were read, nothing of them compiled, and all that is wrong with them. */
record SchemeReading(Scheme scheme, List<RuleFile> files, List<Rule> rules, List<Flaw> flaws) {
    private static final int MOST_FLAWS = 100;
    /** Comparisons and conclusions of all rules together: what compiling them takes grows with it. */
    private static final int LARGEST = 5_000;

    SchemeReading {
        files = List.copyOf(files);
        rules = List.copyOf(rules);
        flaws = List.copyOf(flaws);
    }

    /** Reads all files, whatever is wrong with one of them. */
    static SchemeReading of(SchemeFiles files) {
        var vocabulary = files.texts().getOrDefault(SchemeReader.FILE, "");
        var flaws = new ArrayList<Flaw>();
        var readable = ReadableFiles.of(files, flaws);
        if (!readable.containsKey(SchemeReader.FILE) && !flaws.isEmpty()) {
            return new SchemeReading(SchemeReader.read("", new ArrayList<>()), List.of(), List.of(), flaws);
        }
        var scheme = SchemeReader.read(readable.getOrDefault(SchemeReader.FILE, ""), flaws);
        var ofRules = new ArrayList<Flaw>();
        var read = ruleFiles(readable, scheme, ofRules);
        var rules = read.stream().flatMap(file -> file.rules().stream()).toList();
        namedOnce(rules, ofRules);
        limited(rules, ofRules);
        if (!flaws.isEmpty()) {
            ofRules.removeIf(flaw -> follows(flaw, vocabulary, scheme));
        }
        flaws.addAll(ofRules);
        flaws.replaceAll(new RemovedCodes(flaws)::said);
        if (rules.isEmpty() && flaws.isEmpty()) {
            flaws.add(new Flaw(Place.file(SchemeReader.FILE), "", new RuleProblem.NoRules().message()));
        }
        return new SchemeReading(scheme, read, rules, flaws);
    }

    private static List<RuleFile> ruleFiles(Map<String, String> readable, Scheme scheme, List<Flaw> flaws) {
        var read = new ArrayList<RuleFile>();
        readable.forEach((name, text) -> {
            if (!name.equals(SchemeReader.FILE)) {
                var ofFile = new ArrayList<Flaw>();
                read.add(RuleFile.read(name, text, scheme, ofFile));
                flaws.addAll(first(ofFile, name));
            }
        });
        return read;
    }

    /**
     * Itself.
     *
     * @throws FlawedRules where anything is wrong beyond warnings
     */
    SchemeReading sound() {
        if (Flaw.anyStops(flaws)) {
            throw new FlawedRules(flaws);
        }
        return this;
    }

    /** A code may be unknown only because the vocabulary could not be read where it stands. */
    private static boolean follows(Flaw flaw, String vocabulary, Scheme scheme) {
        return flaw.message().statement() instanceof UnknownCode unknown
                && (scheme.codes(unknown.term()).isEmpty() || vocabulary.contains(unknown.written()));
    }

    /** The first of very many: a file that is no rule file at all is not shown sign by sign. */
    private static List<Flaw> first(List<Flaw> flaws, String name) {
        if (flaws.size() <= MOST_FLAWS) {
            return flaws;
        }
        var first = new ArrayList<>(flaws.stream()
                .sorted(Comparator.comparing(Flaw::place))
                .limit(MOST_FLAWS)
                .toList());
        first.add(new Flaw(Place.file(name), "", new RuleProblem.AndMore(flaws.size(), MOST_FLAWS).message()));
        return first;
    }

    private static void limited(List<Rule> rules, List<Flaw> flaws) {
        var size = rules.stream().mapToInt(SizeLimits::size).sum();
        if (size > LARGEST) {
            flaws.add(new Flaw(
                    Place.file(SchemeReader.FILE), "", new RuleProblem.SchemeTooLarge(size, LARGEST).message()));
        }
        if (rules.size() > SizeLimits.RULES) {
            var message = new RuleProblem.TooManyRules(rules.size(), SizeLimits.RULES, SchemeReader.FILE).message();
            flaws.add(new Flaw(Place.file(SchemeReader.FILE), "", message));
        }
    }

    private static void namedOnce(List<Rule> rules, List<Flaw> flaws) {
        var first = new LinkedHashMap<String, Rule>();
        for (var rule : rules) {
            var before = first.putIfAbsent(SeenText.of(rule.name()), rule);
            if (before != null) {
                var message = new RuleProblem.SameName(rule.name(), before.place()).message();
                flaws.add(new Flaw(rule.place(), rule.name(), message));
            }
        }
    }
}
