package org.plumbline.cli.compare;

import java.util.List;
import java.util.Locale;
import org.plumbline.engine.compare.Amendment;
import org.plumbline.engine.compare.Attributed;
import org.plumbline.engine.compare.Edit;
import org.plumbline.engine.compare.Move;
import org.plumbline.engine.compare.MoveCounts;
import org.plumbline.engine.compare.Moves;
import org.plumbline.engine.compare.TotalAndMoney;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whom two versions move, as a document for programs; amendments are named by their number in it. */
final class MovesDocument {
    private final Compared compared;
    private final People people;

    private MovesDocument(Compared compared, People people) {
        this.compared = compared;
        this.people = people;
    }

    static ObjectNode of(Compared compared, People people) {
        return new MovesDocument(compared, people).document();
    }

    private ObjectNode document() {
        var moves = compared.moves();
        var document = Documents.json()
                .createObjectNode()
                .put("scheme", compared.scheme())
                .put("before", compared.before().rules().fingerprint())
                .put("after", compared.after().rules().fingerprint());
        counts(document.putObject("counts"), moves.counts());
        amendments(document.putArray("amendments"));
        because(document.putArray("because"), moves);
        grades(document.putArray("grades"), moves);
        money(document.putArray("money"), moves);
        totals(document.putArray("totals"), moves);
        vetoes(document.putArray("vetoes"), moves);
        moves.gains().forEach(move -> move(document.withArray("gains").addObject(), move));
        moves.losses().forEach(move -> move(document.withArray("losses").addObject(), move));
        return document;
    }

    private static void counts(ObjectNode node, MoveCounts counts) {
        node.put("appraisals", counts.all())
                .put("moved", counts.moved())
                .put("unmoved", counts.unmoved())
                .put("refusedBefore", counts.refusedBefore())
                .put("refusedAfter", counts.refusedAfter())
                .put("refusedByBoth", counts.refusedByBoth());
    }

    private static void grades(ArrayNode grades, Moves moves) {
        moves.migrations()
                .forEach((from, count) -> grades.addObject()
                        .put("before", from.before())
                        .put("after", from.after())
                        .put("count", count));
    }

    private static void totals(ArrayNode totals, Moves moves) {
        moves.totals()
                .forEach((from, counts) -> totals.addObject()
                        .put("from", from)
                        .put("before", counts.get(0))
                        .put("after", counts.get(1)));
    }

    private static void vetoes(ArrayNode vetoes, Moves moves) {
        moves.vetoes()
                .forEach((rule, counts) -> vetoes.addObject()
                        .put("rule", rule)
                        .put("gained", counts.get(0))
                        .put("lost", counts.get(1)));
    }

    private void amendments(ArrayNode amendments) {
        for (var amendment : compared.versions().amendments()) {
            var edits = amendments.addObject().put("number", number(amendment)).putArray("edits");
            amendment.edits().forEach(edit -> edit(edits.addObject(), edit));
        }
    }

    private static void edit(ObjectNode node, Edit edit) {
        node.put("kind", edit.kind().name().toLowerCase(Locale.ROOT))
                .put("file", edit.file())
                .put("name", edit.name());
        for (var language : Language.values()) {
            node.put(language.code(), edit.sentence().in(language));
        }
        var replaced = node.putArray("replaced");
        edit.replaced()
                .forEach(each ->
                        replaced.addObject().put("before", each.before()).put("after", each.after()));
    }

    private void because(ArrayNode because, Moves moves) {
        moves.impacts().forEach((to, impact) -> {
            var node = figures(because.addObject(), impact.change());
            node.put("up", impact.up()).put("down", impact.down());
            numbers(node.putArray("amendments"), to);
        });
    }

    private static void money(ArrayNode money, Moves moves) {
        moves.sums()
                .forEach((sum, sums) -> money.addObject()
                        .put("by", sum.by().name().toLowerCase(Locale.ROOT))
                        .put("of", sum.of())
                        .put("before", sums.before())
                        .put("after", sums.after())
                        .put("change", sums.change())
                        .put("up", sums.up())
                        .put("down", sums.down()));
    }

    private void move(ObjectNode node, Move move) {
        node.put("id", people.of(move))
                .put("period", move.appraisee().period().toString())
                .put("post", move.appraisee().post())
                .put("department", move.appraisee().department());
        result(node.putObject("before"), move.before());
        result(node.putObject("after"), move.after());
        var because = node.putArray("because");
        for (Attributed each : move.because()) {
            numbers(figures(because.addObject(), each.change()).putArray("amendments"), each.to());
        }
        var changes = node.putArray("changes");
        move.changes()
                .forEach(change -> changes.addObject()
                        .put(
                                "what",
                                change.what().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .put("of", change.of())
                        .put("before", change.before())
                        .put("after", change.after()));
    }

    private static void result(ObjectNode node, Move.Result result) {
        figures(node, result.figures()).put("grade", result.grade());
    }

    private static ObjectNode figures(ObjectNode node, TotalAndMoney figures) {
        return node.put("total", figures.total()).put("money", figures.money());
    }

    private void numbers(ArrayNode numbers, List<Amendment> amendments) {
        amendments.stream().map(this::number).sorted().forEach(numbers::add);
    }

    private int number(Amendment amendment) {
        return compared.versions().amendments().indexOf(amendment) + 1;
    }
}
