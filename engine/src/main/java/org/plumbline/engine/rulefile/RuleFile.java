package org.plumbline.engine.rulefile;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Stage;

/** A rule file that was read: its rules, in their order, and where each stands. */
public final class RuleFile {
    private final String name;
    private final List<Placed> rules;

    RuleFile(String name, List<Placed> rules) {
        this.name = name;
        this.rules = List.copyOf(rules);
    }

    /** A rule and the tokens it is written with. */
    record Placed(Rule rule, List<Token> tokens) {
        Placed {
            tokens = List.copyOf(tokens);
        }
    }

    /** Reads a rule file; what is wrong with it is added to {@code flaws}. */
    public static RuleFile read(String name, String text, Scheme scheme, List<Flaw> flaws) {
        var stage = Stage.ofFile(name);
        if (stage.isEmpty()) {
            var known = Arrays.stream(Stage.values()).map(each -> each.code() + ".drl");
            var message = new RuleProblem.UnknownStage(name).message().maybe(name, known.toList());
            flaws.add(new Flaw(Place.file(name), "", message));
            return new RuleFile(name, List.of());
        }
        return new RuleFileReader(name, text, scheme, flaws).read(stage.get());
    }

    /** The file's name within its scheme. */
    public String name() {
        return name;
    }

    /** The rules, in the order of the file. */
    public List<Rule> rules() {
        return rules.stream().map(Placed::rule).toList();
    }

    /** What a rule is written with, word by word, without comments; nothing where the rule is not of this file. */
    public List<String> words(Rule rule) {
        return rules.stream()
                .filter(placed -> placed.rule().name().equals(rule.name()))
                .flatMap(placed -> placed.tokens().stream())
                .map(Token::written)
                .toList();
    }

    /**
     * The text of some of the rules, each word on the line it has in the file, and nothing else: no comments, no
     * header. Conclusions are begun with {@code conclude} where the file says insert.
     */
    public String textOf(Predicate<Rule> which, String conclude) {
        var text = new PlacedText();
        for (var placed : rules) {
            if (which.test(placed.rule())) {
                placed.tokens().forEach(token -> text.add(token, token.is("insert") ? conclude : token.written()));
            }
        }
        return text.toString();
    }
}
