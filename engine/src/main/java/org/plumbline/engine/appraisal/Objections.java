package org.plumbline.engine.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.scheme.KnownCodes;
import org.plumbline.engine.scheme.Scheme;

/** What is found wrong with an appraisal; of what could not be read at all, nothing more is said. */
final class Objections {
    /** After so many problems, no more is looked for that was maybe meant. */
    static final int MOST_SUGGESTED = 50;

    private final Reading reading;
    private List<Problem> problems = List.of();

    Objections(Reading reading) {
        this.reading = reading;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean spoiled(String path) {
        return reading.spoiled(path);
    }

    void code(String path, String code, KnownCodes known) {
        if (!known.has(code) && !reading.spoiled(path)) {
            add(path, unknown(code, known));
        }
    }

    /** That a document asks for another scheme. */
    void scheme(String asked, Scheme scheme) {
        if (!asked.equals(scheme.code()) && !reading.spoiled("scheme")) {
            add("scheme", new DocumentProblem.UnknownScheme(asked).message().known(asked, List.of(scheme.code())));
        }
    }

    Message unknown(String code, KnownCodes known) {
        return problems.size() < MOST_SUGGESTED ? known.unknown(code) : known.none(code);
    }

    /** What is found wrong with one entry of a list. */
    Entry entry(String list, int index) {
        return new Entry(this, list, index);
    }

    void add(String path, Statement what) {
        add(path, what.message());
    }

    void add(String path, Message message) {
        if (problems.isEmpty()) {
            problems = new ArrayList<>();
        }
        problems.add(new Problem(path, message));
    }

    /** An entry of a list; its path is spelt out only where something is wrong: most entries are right. */
    record Entry(Objections objections, String list, int index) {
        void code(String field, String code, KnownCodes known) {
            if (!known.has(code)) {
                add(field, objections.unknown(code, known));
            }
        }

        void add(String field, Statement what) {
            add(field, what.message());
        }

        void add(String field, Message message) {
            var path = list + "[" + index + "]." + field;
            if (!objections.reading.spoiled(path)) {
                objections.add(path, message);
            }
        }
    }
}
