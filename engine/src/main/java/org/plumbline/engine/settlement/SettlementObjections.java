package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.scheme.KnownCodes;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;

/** What is found wrong with a settlement; of what could not be read, nothing more is said. */
final class SettlementObjections {
    private final Set<String> spoiled = new HashSet<>();
    private final List<Problem> problems;

    SettlementObjections(SettlementReading reading) {
        this.problems = new ArrayList<>(reading.problems());
        reading.problems().forEach(problem -> spoiled.add(problem.path()));
    }

    List<Problem> problems() {
        return problems;
    }

    /** That a document asks for another scheme. */
    void scheme(String asked, Scheme scheme) {
        if (!asked.equals(scheme.code())) {
            add("scheme", new DocumentProblem.UnknownScheme(asked).message().known(asked, List.of(scheme.code())));
        }
    }

    /** What is found wrong with one entry of a list. */
    Entry entry(String list, int index) {
        return new Entry(this, list, index);
    }

    void range(String path, BigDecimal value, Range range) {
        if (!range.contains(value)) {
            add(path, new DocumentProblem.OutOfRange(value.toPlainString(), range));
        }
    }

    void code(String path, String given, KnownCodes known) {
        if (!known.has(given)) {
            add(path, known.unknown(given));
        }
    }

    void add(String path, Statement what) {
        add(path, what.message());
    }

    private void add(String path, Message message) {
        if (!spoiled.contains(path)) {
            problems.add(new Problem(path, message));
        }
    }

    /** An entry of a list; its path is spelt out only where something is wrong: most entries are right. */
    record Entry(SettlementObjections objections, String list, int index) {
        void range(String field, BigDecimal value, Range range) {
            if (!range.contains(value)) {
                objections.range(path(field), value, range);
            }
        }

        void code(String field, String given, KnownCodes known) {
            if (!known.has(given)) {
                objections.code(path(field), given, known);
            }
        }

        void add(String field, Statement what) {
            objections.add(path(field), what);
        }

        private String path(String field) {
            return list + "[" + index + "]." + field;
        }
    }
}
