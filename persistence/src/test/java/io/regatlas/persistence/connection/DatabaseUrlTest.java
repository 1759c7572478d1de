package io.regatlas.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regatlas.persistence.connection.DatabaseUrl.Encryption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void everyPartIsRead() {
        DatabaseUrl url = DatabaseUrl.parse(
                "postgresql://re%40der:s%2Fcr%2Bt+@db.example:6543/regat%20las?sslmode=verify-full&sslrootcert=%2Fca.pem");

        assertThat(url.user()).isEqualTo("re@der");
        assertThat(url.password()).isEqualTo("s/cr+t+");
        assertThat(url.host()).isEqualTo("db.example");
        assertThat(url.port()).isEqualTo(6543);
        assertThat(url.database()).isEqualTo("regat las");
        assertThat(url.encryption()).isEqualTo(Encryption.VERIFY_FULL);
        assertThat(url.options()).containsEntry("sslrootcert", "/ca.pem").hasSize(1);
    }

    @Test
    void portAndPasswordAndOptionsMayBeLeftOut() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://reader@[::1]/regatlas");

        assertThat(url)
                .isEqualTo(
                        new DatabaseUrl("reader", "", "::1", 5432, "regatlas", Encryption.PREFER, java.util.Map.of()));
        assertThat(Session.address(url)).isEqualTo("jdbc:postgresql://[::1]:5432/regatlas");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "regatlas",
                "jdbc:postgresql://u:hush@h/d",
                "mysql://u:hush@h/d",
                "postgresql://u:hush@h",
                "postgresql://u:hush@h/",
                "postgresql://u:hush@/d",
                "postgresql://:hush@h/d",
                "postgresql://h/d",
                "postgresql://u:hush@h:0/d",
                "postgresql://u:hush@h:65536/d",
                "postgresql://u:hush@h:port/d",
                "postgresql://u:hush@h,other/d",
                "postgresql://u:hush%zz@h/d",
                "postgresql://u:hu@sh@h/d",
                "postgresql://u:hush@h/d/e",
                "postgresql://u:hush@h/d#f",
                "postgresql://u:hush@h/d?sslmode",
                "postgresql://u:hush@h/d?sslmode=allow",
                "postgresql://u:hush@h/d?sslmode=disable&sslmode=require",
                "postgresql://u:hush@h/d?options=-crole%3Dpostgres",
            })
    void anythingElseIsRefusedWithoutBeingRepeated(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the database's URL")
                .message()
                .doesNotContain("hush", "hu@sh");
    }

    @Test
    void itsTextHoldsNoPassword() {
        assertThat(DatabaseUrl.parse("postgresql://u:hush@h/d")).hasToString("u@h:5432/d");
    }
}
