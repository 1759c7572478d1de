package io.regatlas.persistence.sql;

import io.regatlas.domain.release.ReleaseRef;
import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A statement in the making: what is bound to it, and which names its tables have taken. */
final class Draft {

    /** The release's row, which drives every statement. */
    static final String RELEASE = "r";

    /** The release's number, in SQL; the first operand of every statement. */
    static final String RELEASE_NUMBER = "$1::integer";

    /** The release's hash, in SQL; the second operand of every statement. */
    static final String RELEASE_HASH = "$2::text";

    private final ReleaseRef release;
    private final LocalDate on;
    private final List<Object> operands = new ArrayList<>();
    private int aliases;

    Draft(ReleaseRef release, LocalDate on) {
        this.release = release;
        this.on = on;
        operands.add(release.number());
        operands.add(release.hash());
    }

    /** The release that the question reads. */
    ReleaseRef release() {
        return release;
    }

    /** The legal day of the question. */
    LocalDate on() {
        return on;
    }

    /** What has been bound, in order. */
    List<Object> operands() {
        return operands;
    }

    /** A name that nothing else in the statement has. */
    String alias(String stem) {
        aliases++;
        return stem + aliases;
    }

    String text(String value) {
        return bind(value, "text");
    }

    String texts(List<String> values) {
        return bind(values.toArray(String[]::new), "text[]");
    }

    String integer(int value) {
        return bind(value, "integer");
    }

    String integers(List<Integer> values) {
        return bind(values.toArray(Integer[]::new), "integer[]");
    }

    /** Sent as text, which loses no digit. */
    String decimal(BigDecimal value) {
        return bind(value.toPlainString(), "text::numeric");
    }

    String decimals(List<BigDecimal> values) {
        return bind(values.stream().map(BigDecimal::toPlainString).toArray(String[]::new), "text[]::numeric[]");
    }

    String day(LocalDate value) {
        return bind(value, "date");
    }

    String bytes(byte[] value) {
        return bind(Buffer.buffer(value), "bytea");
    }

    String manyBytes(List<byte[]> values) {
        return bind(values.stream().map(Buffer::buffer).toArray(Buffer[]::new), "bytea[]");
    }

    private String bind(Object value, String type) {
        operands.add(value);
        return "$" + operands.size() + "::" + type;
    }
}
