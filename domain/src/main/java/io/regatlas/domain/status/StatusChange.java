package io.regatlas.domain.status;

import io.regatlas.domain.regulation.Event;
import io.regatlas.domain.time.PartialDate;

/**
 * A change of force that is known ahead.
 *
 * @param date when, as vague as the event is
 * @param force the force from then on
 * @param event what brings it
 */
public record StatusChange(PartialDate date, Force force, Event event) {}
