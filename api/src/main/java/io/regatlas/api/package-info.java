/**
 * GraphQL over HTTP: a request becomes a document, the document becomes questions, and their answers become bytes, one
 * package for each stage. Start from {@code app.Main}, where the server is wired; no other package here knows the store.
 */
@NullMarked
package io.regatlas.api;

import org.jspecify.annotations.NullMarked;
