package io.regatlas.importer.generate;

import java.util.List;
import java.util.Random;

/**
 * A row of draws that follows from a seed, a word and a number alone. So whatever is made can be made again by itself, and
 * nothing has to be kept.
 */
final class Draw {

    /** As in the finalizer of SplitMix64 (Steele and others 2014), which spreads neighbouring numbers apart. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final long FIRST = 0xBF58476D1CE4E5B9L;
    private static final long SECOND = 0x94D049BB133111EBL;

    private final Random random;

    private Draw(long seed) {
        this.random = new Random(seed);
    }

    static Draw of(long seed, String what, long number) {
        return new Draw(spread(spread(seed * GOLDEN + what.hashCode()) + number * GOLDEN));
    }

    /** Any of 0 to {@code bound - 1}, alike. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Any of both ends and what is between, alike. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** One of 0 to {@code bound - 1}, the lower the likelier: how often each comes falls by a power of its number. */
    int lowBelow(int bound) {
        return (int) (bound * StrictMath.pow(random.nextDouble(), 3));
    }

    /** A count of {@code least} or more with a long tail, as the number of citations in a text; {@code most} at the most. */
    int heavy(int least, int most) {
        return (int) Math.min(most, least * StrictMath.pow(1 - random.nextDouble(), -0.6));
    }

    /** Which of several weights, each as likely as it weighs. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int drawn = random.nextInt(sum);
        int place = 0;
        while (drawn >= weights[place]) {
            drawn -= weights[place++];
        }
        return place;
    }

    private static long spread(long number) {
        long mixed = (number ^ (number >>> 30)) * FIRST;
        mixed = (mixed ^ (mixed >>> 27)) * SECOND;
        return mixed ^ (mixed >>> 31);
    }
}
