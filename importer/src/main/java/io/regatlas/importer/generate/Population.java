package io.regatlas.importer.generate;

import io.regatlas.domain.entity.Key;
import io.regatlas.importer.generate.Family.Member;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How many of everything there are.
 *
 * @param seed what everything follows from
 * @param families how many families the regulations are in
 * @param lastSize how many texts of the last family there are
 * @param activities how many activities there are
 */
record Population(long seed, int families, int lastSize, int activities) {

    private static final int ATTEMPTS = 6;

    static Population of(int regulations, long seed) {
        int families = 0;
        int left = regulations;
        int size = 0;
        while (left > 0) {
            size = Math.min(left, Family.of(seed, families++).members().size());
            left -= size;
        }
        return new Population(seed, families, size, regulations / 10);
    }

    Family family(int number) {
        Family family = Family.of(seed, number);
        return number == families - 1 ? family.cutTo(lastSize) : family;
    }

    static Key activity(int number) {
        return new Key("gen-activity-" + (number + 1));
    }

    /**
     * A text to cite: one of the families before, the earliest the most often, as it was on that day.
     *
     * @param below the families that may be cited are those with a lower number
     * @return empty where none was found that is adopted and that old
     */
    Optional<Key> cited(int below, LocalDate day, Draw draw) {
        for (int attempt = 0; below > 0 && attempt < ATTEMPTS; attempt++) {
            Family family = family(draw.lowBelow(below));
            if (!family.isPending() && !family.founded().isAfter(day)) {
                Member version = family.versionOn(day);
                return Optional.of(family.key(version));
            }
        }
        return Optional.empty();
    }
}
