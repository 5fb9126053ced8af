package org.plumbline.engine.seal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.seal.RecordKind.Column;

/** A record as it is sealed: its kind, its number among all records, and its parts. */
public record SealedRecord(RecordKind kind, long number, List<Part> parts) {
    private static final String FORM = "plumbline-record-1";
    private static final String CONTENT = "plumbline-content-1";
    private static final int MARK_BYTES = 4;

    /**
     * Keeps a copy of the parts, without later ones that are absent.
     *
     * @throws IllegalArgumentException where they are not those of the kind, in their order
     */
    public SealedRecord {
        var later =
                kind.columns().stream().filter(Column::later).map(Column::name).toList();
        parts = parts.stream()
                .filter(part -> part.hash() != null || !later.contains(part.name()))
                .toList();
        var names = parts.stream().map(Part::name).toList();
        var expected = kind.columns().stream()
                .map(Column::name)
                .filter(name -> names.contains(name) || !later.contains(name))
                .toList();
        if (!names.equals(expected)) {
            throw new IllegalArgumentException("not the parts of a " + kind.code() + ": " + names);
        }
    }

    /** The leaf's hash: any other kind, number or byte of a part gives another one. */
    public Hash leaf() {
        var entry = new Entry().text(FORM).text(kind.code()).number(number).number(parts.size());
        parts.forEach(entry::part);
        return Hash.leaf(entry.bytes());
    }

    /** The hash of what it holds, whatever its number: known before the database gives it one. */
    public Hash content() {
        var entry = new Entry().text(CONTENT).text(kind.code()).number(parts.size());
        parts.forEach(entry::part);
        return Hash.sha256(entry.bytes());
    }

    /** A few bytes of each part's hash. They say which part is another one; that one is, only the leaf's hash proves. */
    public byte[] marks() {
        var marks = ByteBuffer.allocate(parts.size() * MARK_BYTES);
        parts.forEach(part -> marks.put(mark(part)));
        return marks.array();
    }

    /** The names of the parts that have other marks. */
    public List<String> otherThan(byte[] marks) {
        if (marks.length != parts.size() * MARK_BYTES) {
            return List.of();
        }
        var others = new ArrayList<String>();
        for (var i = 0; i < parts.size(); i++) {
            if (!ByteBuffer.wrap(marks, i * MARK_BYTES, MARK_BYTES).equals(ByteBuffer.wrap(mark(parts.get(i))))) {
                others.add(parts.get(i).name());
            }
        }
        return others;
    }

    private static byte[] mark(Part part) {
        var hash = part.hash();
        return hash == null ? new byte[MARK_BYTES] : hash.first(MARK_BYTES);
    }
}
