package org.plumbline.cli.compare;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.cli.terminal.Unusable;
import org.plumbline.engine.compare.Move;

/** A table of everybody who moved, a row an appraisal, for a spreadsheet; no cell of it is ever a formula. */
final class MovesCsv implements Consumer<Move>, AutoCloseable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BEGINS_FORMULA = "=+-@\t\r";

    private final @Nullable BufferedWriter out;
    private final People people;

    private MovesCsv(@Nullable BufferedWriter out, People people) {
        this.out = out;
        this.people = people;
    }

    /** A table that nobody asked for. */
    static MovesCsv none() {
        return new MovesCsv(null, People.named());
    }

    /** A new file, in UTF-8 with a mark by which Excel knows it. */
    static MovesCsv in(Path file, People people, Texts texts) {
        try {
            var table = new MovesCsv(Files.newBufferedWriter(file), people);
            table.write(BYTE_ORDER_MARK
                    + cells(List.of(texts.say("compare-csv-heads").split(","))));
            return table;
        } catch (IOException unwritable) {
            throw new Unusable(texts.say("unwritable", file));
        }
    }

    @Override
    public void accept(Move move) {
        if (out == null || move.isNone()) {
            return;
        }
        var before = move.before();
        var after = move.after();
        write(cells(List.of(
                people.of(move),
                move.appraisee().period().toString(),
                move.appraisee().department(),
                move.appraisee().post(),
                figure(before, before.figures().total().toPlainString()),
                figure(after, after.figures().total().toPlainString()),
                before.grade(),
                after.grade(),
                figure(before, before.figures().money().toPlainString()),
                figure(after, after.figures().money().toPlainString()),
                move.change().money().toPlainString(),
                because(move))));
    }

    /** Of each edit that has a share in it, in what it is known by and with its share of the money. */
    private static String because(Move move) {
        return move.because().stream()
                .map(share -> share.to().stream()
                                .flatMap(amendment -> amendment.edits().stream())
                                .map(edit -> edit.name())
                                .collect(Collectors.joining(" + "))
                        + " " + share.change().money().toPlainString())
                .collect(Collectors.joining("; "));
    }

    private static String figure(Move.Result result, String figure) {
        return result.isRefused() ? "" : figure;
    }

    private static String cells(List<String> cells) {
        return cells.stream().map(MovesCsv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        var begins = !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
        var plain = begins && !text.matches("-?[0-9.]+") ? "'" + text : text;
        return plain.matches("[^\",\r\n]*") ? plain : "\"" + plain.replace("\"", "\"\"") + "\"";
    }

    private void write(String line) {
        if (out != null) {
            try {
                out.write(line);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    @Override
    public void close() {
        if (out != null) {
            try {
                out.close();
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }
}
