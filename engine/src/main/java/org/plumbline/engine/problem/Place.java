package org.plumbline.engine.problem;

/** A place in a file; line and column count from 1, and are 0 where the file as a whole is meant. */
public record Place(String file, int line, int column) implements Comparable<Place> {
    /** The file as a whole. */
    public static Place file(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        var byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        var byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code file:line:column}, or the file alone. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
