package io.regatlas.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodePointsTest {

    @Property
    void textsSortAsTheirBytesDo(@ForAll("texts") String left, @ForAll("texts") String right) {
        int byBytes =
                Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

        assertThat(Integer.signum(CodePoints.ORDER.compare(left, right))).isEqualTo(Integer.signum(byBytes));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "z", "é", "法", "Ａ", "\ue000", "\uffff", "𠮷", "𡈽", "😀")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }
}
