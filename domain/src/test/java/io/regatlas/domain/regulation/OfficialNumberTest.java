package io.regatlas.domain.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialNumberTest {

    @ParameterizedTest
    @CsvSource({
        "STANDARD, GB／T35273—2020, GB/T 35273-2020",
        "STANDARD, gb/t 35273 – 2020, GB/T 35273-2020",
        "STANDARD, GB 17859-1999, GB 17859-1999",
        "STANDARD, DB31/T1226—2020, DB31/T 1226-2020",
        "STANDARD, T/CCSA077.1-2020, T/CCSA 077.1-2020",
        "STANDARD, TC260-PG-20202A, TC260-PG-20202A",
        "DOCUMENT, 国信办通字[2019] 1 号, 国信办通字〔2019〕1号",
        "DOCUMENT, 工信部信管函〔2020〕164号, 工信部信管函〔2020〕164号",
        "ORDER, 主席令 第35号, 主席令第35号",
        "ORDER, Order  No. 35, Order No. 35",
        "GAZETTE, L 119, L 119"
    })
    void isKeptInItsNormalForm(NumberScheme scheme, String written, String kept) {
        OfficialNumber number = new OfficialNumber(scheme, written);

        assertThat(number.text()).isEqualTo(kept);
        assertThat(new OfficialNumber(scheme, kept)).isEqualTo(number);
    }

    @Test
    void sortsBySchemeThenText() {
        OfficialNumber order = new OfficialNumber(NumberScheme.ORDER, "a");
        OfficialNumber first = new OfficialNumber(NumberScheme.STANDARD, "A");
        OfficialNumber second = new OfficialNumber(NumberScheme.STANDARD, "B");

        assertThat(List.of(second, first, order).stream().sorted(OfficialNumber.ORDER))
                .containsExactly(order, first, second);
    }

    @Test
    void refusesABlankText() {
        assertThatThrownBy(() -> new OfficialNumber(NumberScheme.ORDER, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
