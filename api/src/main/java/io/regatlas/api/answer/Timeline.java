package io.regatlas.api.answer;

import io.regatlas.domain.release.Release;
import io.regatlas.domain.release.ReleaseRef;
import java.util.List;
import java.util.Optional;

/**
 * The releases that can be read.
 *
 * @param releases all of them, by number, which is 1 for the first and goes up by 1
 */
record Timeline(List<Release> releases) {

    static final Timeline EMPTY = new Timeline(List.of());

    Timeline {
        releases = List.copyOf(releases);
    }

    Optional<ReleaseRef> newest() {
        return find(releases.size());
    }

    Optional<ReleaseRef> find(int number) {
        return number < 1 || number > releases.size()
                ? Optional.empty()
                : Optional.of(releases.get(number - 1).ref());
    }
}
