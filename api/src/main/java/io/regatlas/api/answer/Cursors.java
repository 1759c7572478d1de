package io.regatlas.api.answer;

import io.regatlas.domain.question.Cursor;
import io.regatlas.domain.question.Position;
import io.regatlas.domain.release.ReleaseRef;
import io.regatlas.domain.text.Text;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cursors of one page.
 *
 * @param arguments where they were given
 * @param after from {@code after}; null where that is absent
 * @param before from {@code before}; null where that is absent
 */
record Cursors(Arguments arguments, @Nullable Cursor after, @Nullable Cursor before) {

    /** Reads them; fails with INVALID_CURSOR for what is none. */
    static Cursors of(Arguments arguments) {
        return new Cursors(arguments, parse(arguments, "after"), parse(arguments, "before"));
    }

    /** The one that sets the release where nothing else does. */
    Optional<Cursor> first() {
        return Stream.of(Optional.ofNullable(after), Optional.ofNullable(before))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Nullable
    Position afterIn(ReleaseRef release, int fingerprint, int sortKeys) {
        return after == null ? null : position("after", after, release, fingerprint, sortKeys);
    }

    @Nullable
    Position beforeIn(ReleaseRef release, int fingerprint, int sortKeys) {
        return before == null ? null : position("before", before, release, fingerprint, sortKeys);
    }

    private static @Nullable Cursor parse(Arguments arguments, String name) {
        if (!(arguments.raw(name) instanceof String text)) {
            return null;
        }
        try {
            Cursor cursor = Cursor.parse(text);
            // No key has a NUL, and PostgreSQL takes none.
            if (Text.canBeStored(cursor.position().key())) {
                return cursor;
            }
        } catch (IllegalArgumentException garbage) {
            throw arguments.badCursor(name, "is no cursor");
        }
        throw arguments.badCursor(name, "is no cursor");
    }

    private Position position(String name, Cursor cursor, ReleaseRef release, int fingerprint, int sortKeys) {
        if (!cursor.isOf(release)) {
            throw arguments.badCursor(name, "is of another release than the one that is read");
        }
        if (cursor.fingerprint() != fingerprint || cursor.position().sortKeys().size() != sortKeys) {
            throw arguments.badCursor(name, "is of another list, filter or order");
        }
        return cursor.position();
    }
}
