package org.plumbline.engine.scheme;

import org.plumbline.engine.problem.Language;

/** What people call something, in each language. */
public record Title(String zh, String en) implements Titled {
    /** The title in a language. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** A title says itself: of a post or a grade, scheme.yaml says nothing else. */
    @Override
    public Title title() {
        return this;
    }

    /** Whether people may mean it by such a text. */
    boolean isMeantBy(String text) {
        return zh.equals(text) || en.equalsIgnoreCase(text);
    }
}
