package org.plumbline.cli.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.cli.terminal.Columns;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.engine.compare.Amendment;
import org.plumbline.engine.compare.Move;
import org.plumbline.engine.compare.Moves.SumOfMoves;

/** Whom two versions move, as people read it on a terminal. */
final class MovesReport {
    private final Compared compared;
    private final People people;
    private final Terminal terminal;
    private final Texts texts;
    private final MoveWords words;

    MovesReport(Compared compared, People people, Terminal terminal) {
        this.compared = compared;
        this.people = people;
        this.terminal = terminal;
        this.texts = terminal.texts();
        this.words = new MoveWords(compared.after().scheme(), texts);
    }

    void print() {
        var moves = compared.moves();
        var counts = moves.counts();
        say("compare-of", compared.scheme(), counts.all(), counts.moved(), counts.unmoved());
        if (counts.refusedBefore() + counts.refusedAfter() + counts.refusedByBoth() > 0) {
            say("compare-refused", counts.refusedBefore(), counts.refusedAfter(), counts.refusedByBoth());
        }
        edits();
        migrations();
        money();
        vetoes();
        largest("compare-gains", moves.gains());
        largest("compare-losses", moves.losses());
    }

    private void edits() {
        say("compare-edits");
        var columns = new Columns("lrrrr");
        columns.row("", texts.say("compare-total"), texts.say("compare-money"), "↑", "↓");
        var impacts = compared.moves().impacts();
        impacts.forEach((to, impact) -> columns.row(
                name(to),
                signed(impact.change().total()),
                signed(impact.change().money()),
                String.valueOf(impact.up()),
                String.valueOf(impact.down())));
        compared.versions().amendments().stream()
                .filter(amendment -> impacts.keySet().stream().noneMatch(to -> to.contains(amendment)))
                .forEach(amendment -> columns.row(name(List.of(amendment)), "0", "0", "0", "0"));
        columns.print(terminal.out());
    }

    private void migrations() {
        if (!compared.moves().migrations().isEmpty()) {
            say("compare-grades");
            var columns = new Columns("lllr");
            compared.moves()
                    .migrations()
                    .forEach((from, count) ->
                            columns.row(words.grade(from.before()), "→", words.grade(from.after()), "" + count));
            columns.print(terminal.out());
        }
    }

    private void money() {
        say("compare-money-by");
        var columns = new Columns("lrrrrr");
        columns.row("", texts.say("compare-before"), texts.say("compare-after"), texts.say("compare-change"), "↑", "↓");
        compared.moves().sums().forEach((sum, sums) -> {
            if (sum.by() == SumOfMoves.By.ALL || sums.up() + sums.down() > 0) {
                columns.row(
                        words.sum(sum),
                        sums.before().toPlainString(),
                        sums.after().toPlainString(),
                        signed(sums.change()),
                        String.valueOf(sums.up()),
                        String.valueOf(sums.down()));
            }
        });
        columns.print(terminal.out());
    }

    private void vetoes() {
        compared.moves().vetoes().forEach((rule, counts) -> say("compare-veto", rule, counts.get(0), counts.get(1)));
    }

    private void largest(String title, List<Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        say(title);
        var columns = new Columns("lllrlrl");
        for (var move : moves) {
            columns.row(
                    people.of(move),
                    move.appraisee().period().toString(),
                    words.department(move.appraisee().department()),
                    move.before().figures().total().toPlainString() + " → "
                            + move.after().figures().total().toPlainString(),
                    words.grade(move.before().grade()) + " → "
                            + words.grade(move.after().grade()),
                    signed(move.change().money()),
                    because(move));
        }
        columns.print(terminal.out());
    }

    private String because(Move move) {
        return move.because().stream()
                .map(share -> numbers(share.to()) + " " + signed(share.change().money()))
                .collect(Collectors.joining("  "));
    }

    private String name(List<Amendment> amendments) {
        return numbers(amendments) + " " + words.sentences(amendments);
    }

    private String numbers(List<Amendment> amendments) {
        return amendments.stream()
                .map(amendment -> "[" + (compared.versions().amendments().indexOf(amendment) + 1) + "]")
                .collect(Collectors.joining());
    }

    private static String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + change.toPlainString();
    }

    private void say(String key, Object... arguments) {
        terminal.out().println(texts.say(key, arguments));
    }
}
