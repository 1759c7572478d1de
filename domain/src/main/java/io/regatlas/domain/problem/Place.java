package io.regatlas.domain.problem;

/**
 * A place in an input file.
 *
 * @param file path of the file: the dataset's folder as it was given, then the path within it, with slashes
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code file:line:column}, as editors and terminals take it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
