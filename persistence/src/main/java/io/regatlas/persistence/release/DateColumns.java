package io.regatlas.persistence.release;

import io.regatlas.domain.time.PartialDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vague date in five columns, all null where it is absent; open ends are infinite days.
 *
 * @param name first part of the columns' names
 */
record DateColumns(String name) implements FieldColumns {

    private static final List<String> PARTS = List.of("_edtf", "_earliest", "_latest", "_precision", "_words");

    @Override
    public List<String> names() {
        return PARTS.stream().map(part -> name + part).toList();
    }

    @Override
    public List<@Nullable String> write(@Nullable Object value) {
        if (value == null) {
            return Collections.nCopies(PARTS.size(), null);
        }
        PartialDate date = (PartialDate) value;
        return Arrays.asList(
                date.edtf(),
                day(date.earliest(), "-infinity"),
                day(date.latest(), "infinity"),
                date.precision().name(),
                date.words());
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
        String edtf = row.getString(index);
        return edtf == null ? null : PartialDate.parse(edtf).withWords(row.getString(index + PARTS.size() - 1));
    }

    private static String day(@Nullable LocalDate day, String open) {
        return day == null ? open : day.toString();
    }
}
