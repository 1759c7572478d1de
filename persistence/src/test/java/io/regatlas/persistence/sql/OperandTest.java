package io.regatlas.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OperandTest {

    @Test
    void nothingLiesBehindTheLastCodePoint() {
        String last = Character.toString(Character.MAX_CODE_POINT);

        assertThat(Operand.successor(last + last)).isEmpty();
        assertThat(Operand.successor("")).isEmpty();
        assertThat(Operand.successor("a" + last)).contains("b");
    }

    @Test
    void halvesOfPairsAreSkipped() {
        assertThat(Operand.successor("\ud7ff")).contains("\ue000");
    }

    @Property
    void theRangeHoldsWhatStartsWithThePrefixAndNothingElse(
            @ForAll @Size(min = 1, max = 3) int[] points, @ForAll @Size(max = 4) int[] others, @ForAll boolean extend) {
        String prefix = text(points);
        String candidate = extend ? prefix + text(others) : text(others);

        boolean inRange = compare(candidate, prefix) >= 0
                && Operand.successor(prefix)
                        .map(end -> compare(candidate, end) < 0)
                        .orElse(true);

        assertThat(inRange).isEqualTo(candidate.startsWith(prefix));
    }

    @Property
    void theSuccessorIsTheFirstBehind(@ForAll @IntRange(min = 1, max = Character.MAX_CODE_POINT - 2) int point) {
        String prefix = text(new int[] {point});

        assertThat(Operand.successor(prefix)).hasValueSatisfying(end -> {
            assertThat(Text.canBeStored(end)).isTrue();
            assertThat(compare(prefix, end)).isNegative();
        });
    }

    /** Any numbers as a text that can be stored. */
    private static String text(int[] points) {
        StringBuilder text = new StringBuilder();
        for (int point : points) {
            int code = Math.floorMod(point, Character.MAX_CODE_POINT) + 1;
            text.appendCodePoint(Character.getType(code) == Character.SURROGATE ? 'x' : code);
        }
        return text.toString();
    }

    /** As PostgreSQL compares under COLLATE "C". */
    private static int compare(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
