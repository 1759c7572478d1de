package io.regatlas.domain.relationship;

import io.regatlas.domain.entity.Key;

/**
 * A relationship as it is seen from one of its ends.
 *
 * @param relationship the relationship
 * @param direction which end one looks from
 */
public record Related(Relationship relationship, Direction direction) {

    /** Its key: that of the relationship and the direction. */
    public String key() {
        return relationship.key() + "/" + direction;
    }

    /** The end one looks from. */
    public Key near() {
        return direction == Direction.OUT ? relationship.from() : relationship.to();
    }

    /** The end one looks at. */
    public Key other() {
        return direction == Direction.OUT ? relationship.to() : relationship.from();
    }
}
