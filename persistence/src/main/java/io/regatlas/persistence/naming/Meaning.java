package io.regatlas.persistence.naming;

/**
 * That a name means a regulation.
 *
 * @param key the regulation's
 * @param score how sure that is, as JSON
 * @param reason what it was recognised by
 * @param matched the name as it is written, as JSON
 */
record Meaning(String key, String score, String reason, String matched) {}
