package io.regatlas.domain.dataset;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.text.Text;

/**
 * A curated collection, loaded as a whole.
 *
 * @param key its key, as {@code cn-tmt}
 * @param title its title
 * @param description what it covers and from where
 * @param language the language its own texts are written in
 * @param licence SPDX identifier or name of its licence
 * @param curator who curates it
 */
public record Dataset(Key key, Name title, String description, Language language, String licence, String curator) {

    public Dataset {
        Text.require("description", description);
        Text.requireLine("licence", licence);
        Text.requireLine("curator", curator);
    }
}
