package org.plumbline.cli.compare;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.cli.terminal.HtmlPage;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.cli.terminal.Unusable;
import org.plumbline.engine.compare.Move;
import org.plumbline.engine.compare.Moves.Migration;

/** Whom two versions move, as one HTML page that needs no network; each picture has its figures beside it. */
final class MovesPage {
    private final People people;
    private final Texts texts;

    MovesPage(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    /** A scheme's part of the page. */
    public record MovesOfScheme(
            String code,
            String counts,
            List<Bar> edits,
            List<String> grades,
            List<MovesRow> migrations,
            List<MovesColumn> totals,
            List<MovesRow> money,
            List<Slope> largest) {}

    /** A line of a table: what it is of, and its cells. */
    public record MovesRow(String name, List<MovesCell> cells) {}

    /** A cell; {@code shade} is how dark it is, 0 to 9. */
    public record MovesCell(String text, int shade) {}

    /** A bar to the left or to the right of 0; places in hundredths of the width. */
    public record Bar(String name, String money, String total, String people, int from, int width) {}

    /** A band of totals: how many lie in it before and after, and how high the columns are, in hundredths. */
    public record MovesColumn(String from, long before, long after, int high, int highAfter, int x) {}

    /** One of the largest moves: from where to where of 100 points. */
    public record Slope(String name, String figures, String because, int before, int after) {}

    void write(List<Compared> compared, Path file) {
        var schemes = compared.stream().map(this::scheme).toList();
        try {
            Files.writeString(file, new HtmlPage(MovesPage.class, texts).of("compare", Map.of("schemes", schemes)));
        } catch (IOException unwritable) {
            throw new Unusable(texts.say("unwritable", file));
        }
    }

    private MovesOfScheme scheme(Compared compared) {
        var words = new MoveWords(compared.after().scheme(), texts);
        var counts = compared.moves().counts();
        var grades = grades(compared);
        return new MovesOfScheme(
                compared.scheme(),
                texts.say("compare-of", compared.scheme(), counts.all(), counts.moved(), counts.unmoved()),
                bars(compared, words),
                grades.stream().map(words::grade).toList(),
                grades.stream()
                        .map(grade -> migrations(compared, words, grades, grade))
                        .toList(),
                columns(compared),
                money(compared, words),
                slopes(compared, words));
    }

    /** In the scheme's order, then those that only one version knows. */
    private static List<String> grades(Compared compared) {
        var found = new TreeSet<String>();
        for (var migration : compared.moves().migrations().keySet()) {
            found.add(migration.before());
            found.add(migration.after());
        }
        var known = compared.after().scheme().grades().keySet().stream().filter(found::contains);
        var ordered = new ArrayList<>(known.toList());
        found.stream().filter(grade -> !ordered.contains(grade)).forEach(ordered::add);
        return ordered;
    }

    private static MovesRow migrations(Compared compared, MoveWords words, List<String> grades, String before) {
        var migrations = compared.moves().migrations();
        var all = Math.max(1, compared.moves().counts().all());
        return new MovesRow(
                words.grade(before),
                grades.stream()
                        .map(after -> migrations.getOrDefault(new Migration(before, after), 0L))
                        .map(count ->
                                new MovesCell(String.valueOf(count), (int) Math.min(9, (9 * count + all - 1) / all)))
                        .toList());
    }

    private static List<Bar> bars(Compared compared, MoveWords words) {
        var impacts = compared.moves().impacts();
        var most = impacts.values().stream()
                .map(impact -> impact.change().money().abs())
                .reduce(BigDecimal.ONE, BigDecimal::max);
        return impacts.entrySet().stream()
                .map(each -> {
                    var impact = each.getValue();
                    var length = hundredths(impact.change().money().abs(), most) / 2;
                    return new Bar(
                            words.sentences(each.getKey()),
                            impact.change().money().toPlainString(),
                            impact.change().total().toPlainString(),
                            "↑ " + impact.up() + "  ↓ " + impact.down(),
                            impact.change().money().signum() < 0 ? 50 - length : 50,
                            length);
                })
                .toList();
    }

    private static List<MovesColumn> columns(Compared compared) {
        var totals = compared.moves().totals();
        var most = totals.values().stream().flatMap(List::stream).reduce(1L, Math::max);
        var columns = new ArrayList<MovesColumn>();
        totals.forEach((from, counts) -> columns.add(new MovesColumn(
                String.valueOf(from),
                counts.get(0),
                counts.get(1),
                (int) (100 * counts.get(0) / most),
                (int) (100 * counts.get(1) / most),
                columns.size() * 30)));
        return columns;
    }

    private static List<MovesRow> money(Compared compared, MoveWords words) {
        return compared.moves().sums().entrySet().stream()
                .map(each -> new MovesRow(
                        words.sum(each.getKey()),
                        Stream.of(
                                        each.getValue().before().toPlainString(),
                                        each.getValue().after().toPlainString(),
                                        each.getValue().change().toPlainString(),
                                        String.valueOf(each.getValue().up()),
                                        String.valueOf(each.getValue().down()))
                                .map(text -> new MovesCell(text, 0))
                                .toList()))
                .toList();
    }

    private List<Slope> slopes(Compared compared, MoveWords words) {
        return Stream.concat(compared.moves().gains().stream(), compared.moves().losses().stream())
                .map(move -> slope(move, words))
                .toList();
    }

    private Slope slope(Move move, MoveWords words) {
        var before = move.before().figures();
        var after = move.after().figures();
        return new Slope(
                people.of(move) + " " + move.appraisee().period(),
                before.total() + " → " + after.total() + "; " + before.money() + " → " + after.money(),
                move.because().stream()
                        .map(share -> words.sentences(share.to()) + " "
                                + share.change().money().toPlainString())
                        .collect(Collectors.joining("; ")),
                before.total().intValue(),
                after.total().intValue());
    }

    private static int hundredths(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divideToIntegralValue(whole).intValue();
    }
}
