-- Releases, and the entities they are about.
-- Tables lie in the schema that the migration runs in, so none is named. Text sorts by code point whatever the
-- database's locale, so every text column says COLLATE "C".

CREATE TABLE release (
    number integer NOT NULL CONSTRAINT release_number_ck CHECK (number >= 1),
    key text COLLATE "C" NOT NULL GENERATED ALWAYS AS (number::text) STORED,
    previous text COLLATE "C"
        GENERATED ALWAYS AS (CASE WHEN number > 1 THEN (number - 1)::text END) STORED,
    restores text COLLATE "C",
    hash text COLLATE "C" NOT NULL CONSTRAINT release_hash_ck CHECK (hash ~ '^[0-9a-f]{64}$'),
    published timestamptz NOT NULL
        CONSTRAINT release_published_ck CHECK (published = date_trunc('second', published, 'UTC')),
    notes text COLLATE "C",
    -- As the order columns of derived tables: bytes that sort as the numbers do.
    order_number bytea NOT NULL GENERATED ALWAYS AS (int4send(number)) STORED,
    counts jsonb NOT NULL CONSTRAINT release_counts_ck CHECK (jsonb_typeof(counts) = 'array'),
    CONSTRAINT release_pk PRIMARY KEY (number),
    CONSTRAINT release_key_uq UNIQUE (key),
    CONSTRAINT release_previous_fk FOREIGN KEY (previous) REFERENCES release (key),
    CONSTRAINT release_restores_fk FOREIGN KEY (restores) REFERENCES release (key)
);

-- What foreign keys point to: written once, never changed.
CREATE TABLE entity (
    key text COLLATE "C" NOT NULL
        CONSTRAINT entity_key_ck CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(key) <= 100),
    type text COLLATE "C" NOT NULL,
    dataset text COLLATE "C" NOT NULL,
    CONSTRAINT entity_pk PRIMARY KEY (key),
    CONSTRAINT entity_home_uq UNIQUE (key, dataset),
    CONSTRAINT entity_dataset_fk FOREIGN KEY (dataset) REFERENCES entity (key)
);

-- Why an entity left with a release, and where its key leads since.
CREATE TABLE retirement (
    release integer NOT NULL,
    key text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL CONSTRAINT retirement_reason_ck CHECK (reason ~ '^\S(.*\S)?$'),
    decided date NOT NULL,
    redirect text COLLATE "C",
    CONSTRAINT retirement_pk PRIMARY KEY (release, key),
    CONSTRAINT retirement_release_fk FOREIGN KEY (release) REFERENCES release (number),
    CONSTRAINT retirement_key_fk FOREIGN KEY (key) REFERENCES entity (key),
    CONSTRAINT retirement_redirect_fk FOREIGN KEY (redirect) REFERENCES entity (key),
    CONSTRAINT retirement_no_self_ck CHECK (redirect <> key)
);
