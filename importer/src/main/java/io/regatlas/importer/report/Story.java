package io.regatlas.importer.report;

import io.regatlas.importer.Outcome;

/** How the story of an import ends. */
enum Story {
    REJECTED,
    SOUND,
    PLANNED,
    UNCHANGED,
    PUBLISHED;

    static Story of(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected) {
            return REJECTED;
        }
        if (outcome instanceof Outcome.Sound) {
            return SOUND;
        }
        if (outcome instanceof Outcome.Planned) {
            return PLANNED;
        }
        return outcome instanceof Outcome.Published ? PUBLISHED : UNCHANGED;
    }
}
