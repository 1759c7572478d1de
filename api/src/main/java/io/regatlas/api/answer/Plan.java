package io.regatlas.api.answer;

import io.regatlas.api.error.ApiError;
import io.regatlas.domain.question.Answer;
import io.regatlas.domain.question.Question;
import java.util.List;

/** How one root field will be answered. */
sealed interface Plan {

    /**
     * By the store.
     *
     * @param impliesDay whether the answer hangs on a day that the reader left open
     */
    record Ask(Question question, boolean impliesDay) implements Plan {}

    /** By JSON that is known already. */
    record Tell(Answer json) implements Plan {}

    /** By errors. */
    record Refuse(List<ApiError> errors) implements Plan {

        public Refuse {
            errors = List.copyOf(errors);
        }
    }

    /**
     * A root field with its plan.
     *
     * @param key its response key
     * @param required whether the schema lets it never be null
     * @param locations where it stands in the document
     * @param plan how to answer it
     */
    record Root(String key, boolean required, List<ApiError.Location> locations, Plan plan) {

        public Root {
            locations = List.copyOf(locations);
        }
    }
}
