package io.regatlas.persistence.embedded;

import static io.regatlas.persistence.embedded.TestDatabaseTest.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BinariesTest {

    private ThrowAwayFolder folder;

    @BeforeEach
    void createFolder() throws IOException {
        folder = ThrowAwayFolder.create();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        folder.close();
    }

    @Test
    void processKilledWhileItUnpacksLeavesNothingHalfUsed() throws IOException, SQLException {
        Tenant killed = Tenant.start(folder.path(), folder.path(), List.of(), Map.of());
        awaitUnfinished();
        killed.kill();

        try (Tenant next = Tenant.start(folder.path(), folder.path(), List.of(), Map.of());
                Tenant another = Tenant.start(folder.path(), folder.path(), List.of(), Map.of())) {
            assertThat(ask(next.url(), "SELECT 1")).isEqualTo("1");
            assertThat(ask(another.url(), "SELECT 1")).isEqualTo("1");
        }
        assertThat(folder.path()).isDirectoryNotContaining("glob:**unfinished*");
    }

    @Test
    void programsThatAStrangerPutThereAreNotRun() throws IOException {
        assumeTrue(Owner.thisProcess().isRoot());
        Path home = folder.path();
        Path planted = Files.createDirectory(home.resolve(nameOf(ThrowAwayFolder.sharedBinaries())));
        Files.setAttribute(planted, "unix:uid", 12_345, LinkOption.NOFOLLOW_LINKS);

        assertThatThrownBy(() -> unpack(home))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining(planted.toString())
                .hasMessageContaining("uid 12345");
    }

    @Test
    void linkInThePlaceOfTheProgramsIsNotFollowed() throws IOException {
        Path home = folder.path();
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        Files.createSymbolicLink(home.resolve(nameOf(ThrowAwayFolder.sharedBinaries())), elsewhere);

        assertThatThrownBy(() -> unpack(home)).isInstanceOf(EmbeddedPostgresException.class);
    }

    private static Binaries unpack(Path home) throws IOException {
        return Binaries.in(home, Deadline.in(Duration.ofMinutes(1)));
    }

    private static String nameOf(Path home) throws IOException {
        return unpack(home.toRealPath()).folder().getFileName().toString();
    }

    private void awaitUnfinished() throws IOException {
        while (folder.entries().stream().noneMatch(name -> name.contains("unfinished"))) {
            Thread.onSpinWait();
        }
    }
}
