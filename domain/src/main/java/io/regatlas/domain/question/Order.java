package io.regatlas.domain.question;

import io.regatlas.domain.catalogue.OrderField;

/**
 * One key to sort by.
 *
 * @param field what to sort by
 * @param descending whether the largest comes first
 * @param nullsFirst whether unknown values come first, whichever the direction
 */
public record Order(OrderField field, boolean descending, boolean nullsFirst) {}
