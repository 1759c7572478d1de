/**
 * What is kept to be searched, and how it is asked: lexemes, vectors and queries in the forms that PostgreSQL reads, made by
 * our code alone. Start from {@link io.regatlas.persistence.search.SearchVector} and
 * {@link io.regatlas.persistence.search.SearchQuery}.
 */
@NullMarked
package io.regatlas.persistence.search;

import org.jspecify.annotations.NullMarked;
