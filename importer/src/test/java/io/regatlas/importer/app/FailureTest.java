package io.regatlas.importer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.regatlas.domain.publish.ImportRunningException;
import io.regatlas.domain.publish.ReleaseMovedException;
import io.regatlas.domain.question.StoreException;
import io.regatlas.domain.question.StoreVersionException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {

    static Stream<StoreException> ofTheStore() {
        return Stream.of(
                new StoreException("the database reports 42501"),
                new StoreVersionException("run ./regatlas migrate"),
                new ImportRunningException(),
                new ReleaseMovedException(1, 2));
    }

    @ParameterizedTest
    @MethodSource("ofTheStore")
    void whatTheStoreCannotDoIsSaidAsTheDatabases(StoreException failure) {
        Throwable wrapped = new ExecutionException(new CompletionException(failure));

        assertThat(Failure.of(wrapped, "hint"))
                .isEqualTo(new Failure(ExitCode.DATABASE, String.valueOf(failure.getMessage())));
    }

    @Test
    void aCommandSaysItsOwnCode() {
        Throwable failure = new CompletionException(new CommandFailedException(ExitCode.PROBLEMS, "not sound"));

        assertThat(Failure.of(failure, "hint")).isEqualTo(new Failure(ExitCode.PROBLEMS, "not sound"));
    }

    @Test
    void ourOwnErrorsTellNothingOfTheInside() {
        for (RuntimeException bug : new RuntimeException[] {
            new IllegalStateException("inside"), new IllegalArgumentException("inside"), new NullPointerException()
        }) {
            assertThat(Failure.of(bug, "see the log"))
                    .isEqualTo(new Failure(ExitCode.FAULT, "an error in this program; see the log"));
        }
        assertThat(ExitCode.FAULT.number()).isOne();
    }
}
