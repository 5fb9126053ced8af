package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;
import org.plumbline.rules.Asked;
import org.plumbline.rules.Asked.Times;
import org.plumbline.rules.Conclude;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Each;
import org.plumbline.rules.Member;
import org.plumbline.rules.Stage;

/** Reads what stands between then and end: {@code insert( word(…).word(…) );} again and again. */
final class Conclusions {
    private final Cursor cursor;
    private final Stage stage;
    private final Conditions conditions;
    private final Arguments arguments;
    private final Set<Class<? extends Conclusion>> kinds = new LinkedHashSet<>();
    private final List<ConclusionExpression> conclusions = new ArrayList<>();
    private int refused;

    Conclusions(Cursor cursor, Codes codes, Stage stage, Conditions conditions) {
        this.cursor = cursor;
        this.stage = stage;
        this.conditions = conditions;
        this.arguments = new Arguments(cursor, codes, conditions);
    }

    /** Reads all statements; one that makes no sense does not keep the next from being read. */
    Set<Class<? extends Conclusion>> read() {
        if (cursor.peek().is("end")) {
            cursor.flaw(cursor.peek(), new ConclusionProblem.NoConclusion(forms()).message());
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
        return kinds;
    }

    /** What was read, as far as it made sense. */
    List<ConclusionExpression> conclusions() {
        return conclusions;
    }

    private void statement() throws ParseFailure {
        begin();
        cursor.expect("(");
        var start = cursor.peek();
        var words = new ArrayList<ConclusionExpression.Word>();
        var said = sentence(words);
        cursor.expect(")");
        cursor.expect(";");
        kind(start, said);
        conclusions.add(new ConclusionExpression(cursor.place(start), words));
    }

    /** The word insert; whatever else stands here is said once a line. */
    private void begin() throws ParseFailure {
        if (cursor.take("insert")) {
            return;
        }
        var token = cursor.peek();
        if (token.isWord()
                && Message.isAlike(token.text(), "insert")
                && cursor.after().is("(")) {
            cursor.flaw(token, new RuleProblem.Expected("insert", token.text()).message());
            cursor.next();
            return;
        }
        if (token.line() != refused) {
            var message = new ConclusionProblem.NotAConclusion(Cursor.shown(token), forms()).message();
            var forgotten = Forms.words(Conclude.class).contains(token.text());
            cursor.flaw(token, forgotten ? message.meaning("insert( " + token.text() + "(…) );") : message);
        }
        refused = token.line();
        throw new ParseFailure();
    }

    /** How a conclusion may begin in this file. */
    private String forms() {
        return String.join(", ", Forms.beginning(stage));
    }

    private void kind(Token start, Class<?> said) {
        var of = said.getAnnotation(Conclusion.Of.class);
        if (of == null || !Conclusion.class.isAssignableFrom(said)) {
            cursor.flaw(
                    start,
                    new ConclusionProblem.Unfinished(start.text(), "." + String.join(", .", Forms.forms(said)))
                            .message());
        } else if (of.value() != stage) {
            cursor.flaw(
                    start,
                    new ConclusionProblem.WrongFile(
                                    start.text(), stage.code(), of.value().code())
                            .message());
        } else {
            asked(start, said);
            kinds.add(said.asSubclass(Conclusion.class));
        }
    }

    /** Of a settlement: what is said of each member is not said of the whole, nor the other way round. */
    private void asked(Token start, Class<?> said) {
        var times = said.getAnnotation(Asked.class);
        if (times == null || conditions.wereLeftUnread()) {
            return;
        }
        var facts = conditions.needs();
        var sound = switch (times.value()) {
            case ONCE -> facts.stream().noneMatch(Each.class::isAssignableFrom);
            case OF_EACH_MEMBER -> facts.contains(Member.class);
            case OF_EACH -> facts.stream().anyMatch(Each.class::isAssignableFrom);
        };
        if (!sound) {
            cursor.flaw(
                    start,
                    (times.value() == Times.ONCE
                                    ? new ConclusionProblem.AskedOnce(start.text())
                                    : new ConclusionProblem.AskedOfEach(start.text()))
                            .message());
        }
    }

    private Class<?> sentence(List<ConclusionExpression.Word> words) throws ParseFailure {
        var type = word(Conclude.class, words);
        while (cursor.take(".")) {
            type = word(type, words);
        }
        return type;
    }

    private Class<?> word(Class<?> owner, List<ConclusionExpression.Word> words) throws ParseFailure {
        var name = cursor.expectWord(ConclusionProblem.ExpectedWord::new);
        var named = Forms.methods(owner).stream()
                .filter(method -> method.getName().equals(name.text()))
                .toList();
        if (named.isEmpty()) {
            cursor.flaw(
                    name,
                    new ConclusionProblem.UnknownWord(name.text()).message().known(name.text(), Forms.words(owner)));
            throw new ParseFailure();
        }
        var word = arguments.of(name, named);
        words.add(word);
        return word.method().getReturnType();
    }
}
