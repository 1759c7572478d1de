/**
 * What Regatlas knows of regulation: pure values and rules, no framework, no input or output, no clock. Start from
 * {@link io.regatlas.domain.regulation.Regulation}, then see {@link io.regatlas.domain.catalogue.Catalogue} for what can
 * be asked of it and {@link io.regatlas.domain.question.Question} for how.
 *
 * <p>One word per thing, in code, schema, SQL, files and documents:
 *
 * <ul>
 *   <li><b>Regulation</b>: a published text of legal or policy character (not instrument, document, act)
 *   <li><b>Issuer</b>: a body that issues regulations or acts on them, in time (not organisation, agency, authority)
 *   <li><b>Issuance</b>: what one issuer did for one regulation
 *   <li><b>Event</b>: something dated in the life of one regulation
 *   <li><b>Name</b>: a title or name: text, language, kind, interval, proof
 *   <li><b>Source</b>, <b>Citation</b>: a text we relied on; the proof of one statement: source, locator and basis
 *   <li><b>Dataset</b>, <b>Release</b>: a curated collection; an immutable numbered state of the whole store (not version,
 *       snapshot)
 *   <li><b>Statement</b>: whatever must cite: an entity, or a part of one that is stated of it
 *   <li><b>Assertion</b>: what a dataset says of how much it holds as a whole
 *   <li><b>key</b>: the curated, opaque, permanent slug of an entity
 *   <li><b>stated</b>, <b>derived</b>: what datasets say; what our code computes from it and can compute again
 * </ul>
 */
@NullMarked
package io.regatlas.domain;

import org.jspecify.annotations.NullMarked;
