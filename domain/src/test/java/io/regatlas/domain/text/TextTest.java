package io.regatlas.domain.text;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void takesALabelOf200CharactersInAnyPlane() {
        String longest = "𠮷".repeat(200);

        assertThatCode(() -> Text.requireLabel("scope", longest)).doesNotThrowAnyException();
    }

    @Test
    void refusesALongerLabel() {
        String tooLong = "法".repeat(201);

        assertThatThrownBy(() -> Text.requireLabel("scope", tooLong))
                .hasMessageStartingWith("scope '法")
                .hasMessageEndingWith("' has more than 200 characters");
    }

    @Test
    void refusesALineBreakInALine() {
        assertThatThrownBy(() -> Text.requireLine("scope", "one\ntwo")).hasMessage("scope 'one\ntwo' runs over a line");
    }

    @Test
    void refusesHalfASurrogatePair() {
        assertThatThrownBy(() -> Text.require("note", "half \uD842."))
                .hasMessage("note has a control character or half a surrogate pair");
    }
}
