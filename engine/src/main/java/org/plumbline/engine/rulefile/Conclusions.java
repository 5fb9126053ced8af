package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rulefile.AllowedConclusions.Said;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;
import org.plumbline.rules.Conclude;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Stage;

/** Reads what stands between then and end: {@code insert( word(…).word(…) );} again and again. */
final class Conclusions {
    private final Cursor cursor;
    private final Stage stage;
    private final AllowedConclusions allowed;
    private final Arguments arguments;
    private final Set<Class<? extends Conclusion>> kinds = new LinkedHashSet<>();
    private final List<ConclusionExpression> expressions = new ArrayList<>();
    private int refused;

    Conclusions(Cursor cursor, Codes codes, Stage stage, Conditions conditions) {
        this.cursor = cursor;
        this.stage = stage;
        this.allowed = new AllowedConclusions(cursor, stage, conditions);
        this.arguments = new Arguments(cursor, codes, conditions);
    }

    /** Reads all statements; one that makes no sense does not keep the next from being read. */
    void read() {
        if (cursor.peek().is("end")) {
            cursor.flaw(cursor.peek(), new ConclusionProblem.NoConclusion(forms()));
        }
        while (!cursor.isMeant("end")
                && !cursor.peek().is("rule")
                && !cursor.peek().isEnd()) {
            try {
                statement();
            } catch (ParseFailure onward) {
                cursor.skipTo(";", "end", "rule");
                cursor.take(";");
            }
        }
    }

    /** What was read, as far as it made sense. */
    List<ConclusionExpression> expressions() {
        return expressions;
    }

    /** The kinds of what was read, as far as such rules may conclude them. */
    Set<Class<? extends Conclusion>> kinds() {
        return kinds;
    }

    private void statement() throws ParseFailure {
        begin();
        cursor.expect("(");
        var start = cursor.peek();
        var words = new ArrayList<ConclusionExpression.Word>();
        var said = sentence(words);
        cursor.expect(")");
        cursor.expect(";");
        if (allowed.allows(said)) {
            kinds.add(said.get(said.size() - 1).type().asSubclass(Conclusion.class));
        }
        expressions.add(new ConclusionExpression(cursor.place(start), words));
    }

    /** The word insert; whatever else stands here is said once a line. */
    private void begin() throws ParseFailure {
        var token = cursor.peek();
        if (cursor.take("insert")) {
            return;
        }
        if (token.isWord()
                && Message.isAlike(token.text(), "insert")
                && cursor.after().is("(")) {
            cursor.flaw(token, new RuleProblem.Expected("insert", token.text()));
            cursor.next();
            return;
        }
        if (token.line() != refused) {
            notAConclusion(token);
        }
        refused = token.line();
        throw new ParseFailure();
    }

    private void notAConclusion(Token token) {
        var message = new ConclusionProblem.NotAConclusion(token.shown(), forms()).message();
        var forgotten = Forms.words(Conclude.class).contains(token.text());
        cursor.flaw(token, forgotten ? message.meaning("insert( " + token.text() + "(…) );") : message);
    }

    /** How a conclusion may begin in this file. */
    private String forms() {
        return String.join(", ", Forms.beginning(stage));
    }

    private List<Said> sentence(List<ConclusionExpression.Word> words) throws ParseFailure {
        var said = new ArrayList<Said>();
        said.add(word(Conclude.class, words));
        while (cursor.take(".")) {
            said.add(word(said.get(said.size() - 1).type(), words));
        }
        return said;
    }

    private Said word(Class<?> owner, List<ConclusionExpression.Word> words) throws ParseFailure {
        var name = cursor.expectWord(ConclusionProblem.ExpectedWord::new);
        var forms = WordForm.of(owner, name.text());
        if (forms.isEmpty()) {
            var message = new ConclusionProblem.UnknownWord(name.text()).message();
            throw cursor.lost(name, message.known(name.text(), Forms.words(owner)));
        }
        var word = arguments.of(name, forms);
        words.add(word);
        return new Said(name, word.method().getReturnType());
    }
}
