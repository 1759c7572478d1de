package io.regatlas.domain.status;

import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.regulation.EventType;
import io.regatlas.domain.regulation.Maturity;

/**
 * What the events so far, taken one by one, amount to. Only suspensions hang on their order.
 *
 * @param stage the highest stage that an event proved
 * @param made whether there is a text that could bind
 * @param commenced whether it commenced as a whole
 * @param commencedInPart whether some part of it commenced
 * @param endedInPart whether some part of it ended; a whole end is a stage
 * @param suspension what of it is suspended
 */
record State(
        Stage stage,
        boolean made,
        boolean commenced,
        boolean commencedInPart,
        boolean endedInPart,
        Suspension suspension) {

    static final State START = new State(Stage.ANNOUNCED, false, false, false, false, Suspension.NONE);

    /** Whether an event of that type makes the text that may come to bind. */
    static boolean makes(EventType type) {
        return type == EventType.ADOPTED || type == EventType.SIGNED || type == EventType.PUBLISHED;
    }

    State after(Event event, Maturity maturity) {
        boolean commences = event.type() == EventType.COMMENCED;
        boolean whole = event.scope() == null;
        Stage reached = Stage.reachedBy(event, maturity);
        return new State(
                reached.compareTo(stage) > 0 ? reached : stage,
                made || makes(event.type()),
                commenced || (commences && whole),
                commencedInPart || (commences && !whole),
                endedInPart || (event.type().ends() && !whole),
                suspension.after(event));
    }

    /** Whether anything of it commenced, whatever came later. */
    boolean everCommenced() {
        return commenced || commencedInPart;
    }

    /** Whether it is known to commence in part alone, or a part ended or is suspended. */
    boolean isPartial() {
        return !commenced || endedInPart || !suspension.parts().isEmpty();
    }

    /** Whether the other is this one, but for some more suspended parts. */
    boolean isBelow(State other) {
        return other.suspension.whole() == suspension.whole()
                && other.suspension.parts().size() > suspension.parts().size()
                && other.suspension.parts().containsAll(suspension.parts())
                && other.equals(new State(stage, made, commenced, commencedInPart, endedInPart, other.suspension));
    }
}
