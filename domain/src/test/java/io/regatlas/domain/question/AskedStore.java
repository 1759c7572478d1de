package io.regatlas.domain.question;

import static io.regatlas.domain.fixture.Fixtures.aDataset;
import static io.regatlas.domain.fixture.Fixtures.aJurisdiction;
import static io.regatlas.domain.fixture.Fixtures.aSource;
import static io.regatlas.domain.fixture.Fixtures.contents;

import io.regatlas.domain.publish.Contents;
import io.regatlas.domain.publish.Releases;
import io.regatlas.domain.release.ReleaseRef;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A store that a contract fills and asks. */
public interface AskedStore {

    /** The port under test, over a store that is empty when a test starts. */
    Answers answers();

    /** The releases of the same store. */
    Releases releases();

    /** Publishes these entities, with {@code cn} and {@code digest}, as the whole of the dataset {@code test}. */
    default ReleaseRef publish(Object... values) {
        Stream<Object> registers = Stream.of(aJurisdiction().build(), aSource().build());
        Contents contents = contents(
                aDataset().build(), Stream.concat(registers, Stream.of(values)).toArray());
        return new Shadow(releases()).publish(null, contents).ref();
    }

    /** The answer on 20 August 2020. */
    default String ask(ReleaseRef release, Question.Target target) {
        return ask(release, LocalDate.of(2020, 8, 20), target);
    }

    /** The answer on a day. */
    default String ask(ReleaseRef release, LocalDate on, Question.Target target) {
        return Shadow.await(answers().ask(new Question(release, on, target))).toString();
    }
}
