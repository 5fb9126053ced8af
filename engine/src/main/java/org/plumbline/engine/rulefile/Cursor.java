package org.plumbline.engine.rulefile;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Statement;

/** Where the reader is in a rule file, and what it found wrong so far. */
final class Cursor {
    private final String file;
    private final List<Token> tokens;
    private final List<Flaw> flaws;
    private int at;
    private String rule = "";

    Cursor(String file, List<Token> tokens, List<Flaw> flaws) {
        this.file = file;
        this.tokens = tokens;
        this.flaws = flaws;
    }

    /** The reader cannot make sense of what follows; the flaw is noted already. */
    static final class ParseFailure extends Exception {
        private static final long serialVersionUID = 1L;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token after() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        var token = tokens.get(at);
        if (!token.isEnd()) {
            at++;
        }
        return token;
    }

    int position() {
        return at;
    }

    List<Token> since(int position) {
        return tokens.subList(position, at);
    }

    boolean take(String sign) {
        if (peek().is(sign)) {
            next();
            return true;
        }
        return false;
    }

    Token expect(String sign) throws ParseFailure {
        if (!peek().is(sign)) {
            throw lost(new RuleProblem.Expected(sign, peek().shown()));
        }
        return next();
    }

    /** Takes a word of the language; one that is written almost like it is reported and taken for it. */
    boolean takeMeant(String word) {
        if (take(word)) {
            return true;
        }
        var meant = isMeant(word);
        if (meant) {
            flaw(peek(), new RuleProblem.Expected(word, peek().shown()).message());
            next();
        }
        return meant;
    }

    /** Whether this word of the language, or one written almost like it, stands here. */
    boolean isMeant(String word) {
        var token = peek();
        return token.is(word)
                || (token.isWord() && !after().is("(") && !after().is(":") && Message.isAlike(token.text(), word));
    }

    Token expectMeant(String word) throws ParseFailure {
        var token = peek();
        if (!takeMeant(word)) {
            throw lost(new RuleProblem.Expected(word, token.shown()));
        }
        return token;
    }

    Token expectText(String owner) throws ParseFailure {
        if (!peek().isText()) {
            throw lost(new ConditionProblem.ExpectedText(owner));
        }
        return next();
    }

    Token expectWord(Function<String, Statement> otherwise) throws ParseFailure {
        if (!peek().isWord()) {
            throw lost(otherwise.apply(peek().shown()));
        }
        return next();
    }

    ParseFailure lost(Statement why) {
        return lost(peek(), why.message());
    }

    ParseFailure lost(Token token, Message why) {
        flaw(token, why);
        return new ParseFailure();
    }

    void flaw(Token token, Statement what) {
        flaw(token, what.message());
    }

    void flaw(Token token, Message message) {
        flaws.add(new Flaw(place(token), rule, message));
    }

    Place place(Token token) {
        return new Place(file, token.line(), token.column());
    }

    void inRule(String name) {
        rule = name;
    }

    /** Goes on to the next of these words, or to the end. */
    void skipTo(String... words) {
        while (!peek().isEnd() && Arrays.stream(words).noneMatch(peek()::is)) {
            next();
        }
    }
}
