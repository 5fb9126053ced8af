package org.plumbline.cli.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plumbline.cli.terminal.Columns;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.seal.CheckedStep;
import org.plumbline.engine.seal.CheckedStep.Verdict;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a verification found, for people or, one document a file, for machines. */
record VerificationReport(Terminal terminal, boolean json) {
    /** The checks of one exported decision. */
    void show(String file, String person, List<CheckedStep> checks) {
        var outcome = AuditResult.of(checks);
        if (json) {
            terminal.out().println(line(file, outcome, checks));
            return;
        }
        terminal.out().println(file + ": " + person);
        var columns = new Columns("lll");
        for (var check : checks) {
            columns.row(said(check.verdict()), said(check.step()), in(check.message()));
            check.details().forEach(problem -> columns.row("", "", "  " + problem.in(terminal.language())));
        }
        columns.print(terminal.out());
        terminal.out().println("  " + said(outcome, checks));
        terminal.out().println();
    }

    private ObjectNode line(String file, AuditResult outcome, List<CheckedStep> checks) {
        var line = Documents.json().createObjectNode().put("file", file).put("holds", outcome == AuditResult.WHOLE);
        var open = line.putArray("notCompared");
        checks.stream()
                .filter(check -> check.verdict() == Verdict.NOT_COMPARED)
                .forEach(check -> open.add(code(check.step())));
        var list = line.putArray("checks");
        for (var check : checks) {
            var one = list.addObject()
                    .put("check", code(check.step()))
                    .put("verdict", code(check.verdict()))
                    .put("code", check.message().code())
                    .put("message", in(check.message()));
            if (!check.details().isEmpty()) {
                problems(one.putArray("details"), check.details());
            }
        }
        return line;
    }

    /** What is wrong with the form of a document. */
    void refuse(String file, List<Problem> problems) {
        if (json) {
            var line = Documents.json().createObjectNode().put("file", file).put("holds", false);
            problems(line.putArray("errors"), problems);
            terminal.out().println(line);
        } else {
            problems.forEach(problem -> terminal.complain(file + ": " + problem.in(terminal.language())));
        }
    }

    private void problems(ArrayNode list, List<Problem> problems) {
        problems.forEach(problem -> list.addObject()
                .put("path", problem.path())
                .put("code", problem.message().code())
                .put("message", in(problem.message())));
    }

    private String in(Message message) {
        return message.in(terminal.language());
    }

    private String said(Enum<?> value) {
        return terminal.texts().say("verify-" + code(value));
    }

    private String said(AuditResult outcome, List<CheckedStep> checks) {
        return switch (outcome) {
            case WHOLE -> terminal.texts().say("verified");
            case BROKEN -> terminal.texts().say("not-verified");
            case OPEN -> terminal.texts().say("verified-in-part", notCompared(checks));
        };
    }

    private String notCompared(List<CheckedStep> checks) {
        return checks.stream()
                .filter(check -> check.verdict() == Verdict.NOT_COMPARED)
                .map(check -> said(check.step()))
                .collect(Collectors.joining(", "));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
