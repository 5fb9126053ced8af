package org.plumbline.engine.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.plumbline.engine.scheme.SchemeReader;

/** Cuts scheme.yaml into its entries, and puts it together again; a section that is no plain list of entries stays whole. */
final class VocabularyLines {
    private static final Pattern KEY = Pattern.compile("^( *)([^\\s#:'\"{}\\[\\]-][^:]*):(?: .*)?$");
    private static final Pattern NOTHING = Pattern.compile("\\s*(#.*)?");

    private VocabularyLines() {}

    static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var section = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            if (NOTHING.matcher(line).matches()) {
                continue;
            }
            if (!line.startsWith(" ") && !section.isEmpty()) {
                cut(section, pieces);
                section.clear();
            }
            section.add(line.stripTrailing());
        }
        if (!section.isEmpty()) {
            cut(section, pieces);
        }
        return pieces;
    }

    /** Puts entries back under their sections, which come in the order of their first entry. */
    static String text(List<Piece> pieces) {
        var sections = new LinkedHashMap<String, List<String>>();
        for (var piece : pieces) {
            var point = piece.name().indexOf('.');
            var section = point < 0 ? piece.name() : piece.name().substring(0, point);
            sections.computeIfAbsent(section, any -> new ArrayList<>(point < 0 ? List.of() : List.of(section + ":")))
                    .addAll(piece.words());
        }
        var lines = new ArrayList<String>();
        sections.values().forEach(lines::addAll);
        return String.join("\n", lines) + "\n";
    }

    private static void cut(List<String> section, List<Piece> pieces) {
        var key = KEY.matcher(section.get(0));
        var name = key.matches() ? key.group(2) : section.get(0);
        if (!key.matches() || !hasEntries(section)) {
            pieces.add(new Piece(SchemeReader.FILE, name, section, null));
            return;
        }
        var depth = depth(section.get(1));
        var entry = new ArrayList<String>();
        for (var line : section.subList(1, section.size())) {
            if (depth(line) == depth && !entry.isEmpty()) {
                pieces.add(entry(name, entry));
                entry.clear();
            }
            entry.add(line);
        }
        pieces.add(entry(name, entry));
    }

    private static Piece entry(String section, List<String> lines) {
        var key = KEY.matcher(lines.get(0));
        var code = key.matches() ? key.group(2).strip() : lines.get(0).strip();
        return new Piece(SchemeReader.FILE, section + "." + code, lines, null);
    }

    /** Whether nothing stands behind the section's own key, and each line of the first depth begins an entry. */
    private static boolean hasEntries(List<String> section) {
        if (section.size() < 2 || !section.get(0).replaceAll("\\s+#.*", "").endsWith(":")) {
            return false;
        }
        var depth = depth(section.get(1));
        return section.stream()
                .skip(1)
                .allMatch(line -> depth(line) > depth
                        || (depth(line) == depth && KEY.matcher(line).matches()));
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }
}
