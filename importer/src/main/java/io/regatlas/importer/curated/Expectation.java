package io.regatlas.importer.curated;

import io.regatlas.domain.problem.ProblemCode;
import io.regatlas.importer.form.Plain;
import io.regatlas.importer.form.Shorthand;
import io.regatlas.importer.form.ValueForm;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a text is expected to be.
 *
 * @param code what it is called where it is not
 * @param words a phrase
 */
record Expectation(ProblemCode code, String words) {

    /** What is expected of a value that is written as one text; empty where it cannot be. */
    static Optional<Expectation> of(@Nullable ValueForm form) {
        if (form instanceof Plain plain) {
            return Optional.of(new Expectation(plain.code(), plain.expected()));
        }
        if (form instanceof ValueForm.Group group) {
            return Optional.ofNullable(group.shape().shorthand())
                    .map((Shorthand shorthand) -> new Expectation(shorthand.code(), shorthand.expected()));
        }
        return Optional.empty();
    }
}
