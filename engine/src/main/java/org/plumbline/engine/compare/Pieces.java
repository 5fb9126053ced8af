package org.plumbline.engine.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.engine.Engine;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.scheme.SchemeReader;

/** A version of a scheme's files cut into the pieces that people edit, in the order of the files. */
record Pieces(List<Piece> all) {
    Pieces {
        all = List.copyOf(all);
    }

    /** The entries of scheme.yaml, and the rules as this engine read them. */
    static Pieces of(SchemeFiles files, Engine engine) {
        var pieces = new ArrayList<>(VocabularyLines.pieces(files.texts().getOrDefault(SchemeReader.FILE, "")));
        for (var file : engine.rules().files()) {
            for (var rule : file.rules()) {
                pieces.add(new Piece(file.name(), rule.name(), file.words(rule), rule));
            }
        }
        return new Pieces(pieces);
    }

    /** The piece of a name in a file. */
    Optional<Piece> of(String file, String name) {
        return all.stream()
                .filter(piece -> piece.file().equals(file) && piece.name().equals(name))
                .findFirst();
    }

    /** What they are without one edit and with the next: each edited piece in its place, added ones at the end. */
    Pieces with(List<Edit> edits) {
        var pieces = new ArrayList<>(all);
        for (var edit : edits) {
            var at = edit.before() == null ? -1 : pieces.indexOf(edit.before());
            if (at < 0) {
                Optional.ofNullable(edit.after()).ifPresent(pieces::add);
            } else if (edit.after() == null) {
                pieces.remove(at);
            } else {
                pieces.set(at, edit.after());
            }
        }
        return new Pieces(pieces);
    }

    /** The files that are made of them. */
    SchemeFiles files() {
        var texts = new LinkedHashMap<String, List<Piece>>();
        all.forEach(piece ->
                texts.computeIfAbsent(piece.file(), any -> new ArrayList<>()).add(piece));
        var files = new TreeMap<String, String>();
        texts.forEach((file, pieces) ->
                files.put(file, file.equals(SchemeReader.FILE) ? VocabularyLines.text(pieces) : text(pieces)));
        return new SchemeFiles(files);
    }

    private static String text(List<Piece> rules) {
        var text = new StringBuilder();
        rules.forEach(rule -> text.append(String.join(" ", rule.words())).append('\n'));
        return text.toString();
    }
}
