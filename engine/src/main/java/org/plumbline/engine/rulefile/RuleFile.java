package org.plumbline.engine.rulefile;

import java.util.ArrayList;
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
            var begin = new ArrayList<String>();
            for (var known : Stage.values()) {
                begin.add(known.code() + ".drl");
            }
            flaws.add(new Flaw(
                    Place.file(name),
                    "",
                    new RuleProblem.UnknownStage(name).message().maybe(name, begin)));
            return new RuleFile(name, List.of());
        }
        return new RuleReader(name, text, scheme, flaws).read(stage.get());
    }

    /** The file's name within its scheme. */
    public String name() {
        return name;
    }

    /** The rules, in the order of the file. */
    public List<Rule> rules() {
        return rules.stream().map(Placed::rule).toList();
    }

    /**
     * The text of some of the rules, each word on the line it has in the file, and nothing else: no comments, no
     * header. Conclusions are begun with {@code conclude} where the file says insert.
     */
    public String textOf(Predicate<Rule> which, String conclude) {
        var text = new StringBuilder();
        var line = 1;
        var column = 1;
        for (var placed : rules) {
            for (var token : which.test(placed.rule()) ? placed.tokens() : List.<Token>of()) {
                while (line < token.line()) {
                    text.append('\n');
                    line++;
                    column = 1;
                }
                text.append(" ".repeat(Math.max(0, token.column() - column)));
                var word = token.isText() ? "\"" + token.text() + "\"" : token.text();
                word = token.is("insert") ? conclude : word;
                text.append(word);
                column = token.column() + word.length();
            }
        }
        return text.toString();
    }
}
