package io.regatlas.domain.publish;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.entity.NodeId;
import io.regatlas.domain.release.Change;
import io.regatlas.domain.release.ChangeKind;
import io.regatlas.domain.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an entity leaves its dataset for good. Its key is never given to another; where it redirects, it is an alias of what
 * it redirects to.
 *
 * @param key key of the entity
 * @param type name of the entity's type
 * @param reason why, in the curator's words
 * @param on the day it was decided
 * @param redirect key of the entity of the same type that took its place; null where none did
 */
public record Retirement(Key key, String type, String reason, LocalDate on, @Nullable Key redirect) {

    public Retirement {
        Text.require("reason", reason);
    }

    /** That the entity is gone, and why. */
    public Change change() {
        return new Change(
                redirect == null ? ChangeKind.RETIRED : ChangeKind.REDIRECTED,
                new NodeId(type, key.text()),
                key,
                List.of(),
                reason,
                redirect);
    }
}
