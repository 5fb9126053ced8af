package org.plumbline.engine.scheme;

import org.plumbline.engine.problem.Language;

/** What people call something, in each language. */
public record Title(String zh, String en) {
    /** The title in a language. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
