-- Entities, releases, and the stated and derived rows that live from one release to another.
-- A stated row belongs to release r if since_release <= r AND r < until_release; the open end is the largest integer.
-- Text sorts by code point whatever the database's locale, so every text column says COLLATE "C".

CREATE TABLE release (
    number integer NOT NULL CONSTRAINT release_number_ck CHECK (number >= 1),
    key text COLLATE "C" NOT NULL GENERATED ALWAYS AS (number::text) STORED,
    previous text COLLATE "C" GENERATED ALWAYS AS (CASE WHEN number > 1 THEN (number - 1)::text END) STORED,
    restores text COLLATE "C",
    hash text COLLATE "C" NOT NULL CONSTRAINT release_hash_ck CHECK (hash ~ '^[0-9a-f]{64}$'),
    published timestamptz NOT NULL,
    notes text COLLATE "C",
    counts jsonb NOT NULL,
    CONSTRAINT release_pk PRIMARY KEY (number),
    CONSTRAINT release_key_uq UNIQUE (key),
    CONSTRAINT release_restores_fk FOREIGN KEY (restores) REFERENCES release (key)
);

-- What foreign keys point to: written once, never changed.
CREATE TABLE entity (
    key text COLLATE "C" NOT NULL CONSTRAINT entity_key_ck CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(key) <= 100),
    type text COLLATE "C" NOT NULL,
    dataset text COLLATE "C" NOT NULL,
    CONSTRAINT entity_pk PRIMARY KEY (key),
    CONSTRAINT entity_dataset_fk FOREIGN KEY (dataset) REFERENCES entity (key)
);

CREATE TABLE dataset (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    dataset text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    hash text COLLATE "C" NOT NULL,
    title jsonb NOT NULL,
    description text COLLATE "C" NOT NULL,
    language text COLLATE "C" NOT NULL,
    licence text COLLATE "C" NOT NULL,
    curator text COLLATE "C" NOT NULL,
    CONSTRAINT dataset_pk PRIMARY KEY (key, since_release),
    CONSTRAINT dataset_life_ck CHECK (since_release < until_release),
    CONSTRAINT dataset_key_fk FOREIGN KEY (key) REFERENCES entity (key)
);
