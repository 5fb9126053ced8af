package org.plumbline.engine.appraisal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Statement;

/** What is found wrong with an appraisal; of what could not be read at all, nothing more is said. */
final class Objections {
    private final Reading reading;
    private List<Problem> problems = List.of();

    Objections(Reading reading) {
        this.reading = reading;
    }

    List<Problem> problems() {
        return problems;
    }

    int count() {
        return problems.size();
    }

    boolean spoiled(String path) {
        return reading.spoiled(path);
    }

    void code(String path, String code, Collection<String> known, Function<String, Statement> otherwise) {
        if (!known.contains(code) && !reading.spoiled(path)) {
            add(path, otherwise.apply(code).message().known(code, known));
        }
    }

    void code(
            String list,
            int index,
            String field,
            String code,
            Collection<String> known,
            Function<String, Statement> otherwise) {
        if (!known.contains(code)) {
            wrong(list, index, field, otherwise.apply(code).message().known(code, known));
        }
    }

    /** The path is spelt out only here: most entries are right. */
    void wrong(String list, int index, String field, Message message) {
        var path = list + "[" + index + "]." + field;
        if (!reading.spoiled(path)) {
            add(path, message);
        }
    }

    void add(String path, Message message) {
        if (problems.isEmpty()) {
            problems = new ArrayList<>();
        }
        problems.add(new Problem(path, message));
    }
}
