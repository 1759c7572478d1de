-- Words to search by, and how sure a status is that something is in force. What is derived already is of an older version
-- from here on, and made anew by `reindex`.

-- One row for each entity: its words with their places and weights, as our code made them.
CREATE TABLE derived_search (
    type text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    tokens tsvector NOT NULL,
    name_words integer NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    CONSTRAINT derived_search_pk PRIMARY KEY (key, since_release),
    CONSTRAINT derived_search_life_ck CHECK (since_release < until_release)
);

CREATE INDEX derived_search_tokens_ix ON derived_search USING gin (tokens);
CREATE INDEX derived_search_owner_ix ON derived_search (owner);

-- Every word of letters that any release ever had, under itself and under itself less any one letter: what a mistyped word
-- is near to. Its root is what its forms have in common.
CREATE TABLE derived_spelling (
    fewer text COLLATE "C" NOT NULL,
    word text COLLATE "C" NOT NULL,
    root text COLLATE "C" NOT NULL,
    CONSTRAINT derived_spelling_pk PRIMARY KEY (fewer, word)
);

DELETE FROM derived_status;

ALTER TABLE derived_status
    DROP COLUMN forces,
    ADD COLUMN in_force text COLLATE "C" NOT NULL CONSTRAINT derived_status_in_force_ck CHECK (in_force IN (
            'CERTAINLY', 'POSSIBLY', 'CERTAINLY_NOT'));

-- As the tables before them; that all may be read is the schema's default.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'regatlas_importer') THEN
        RETURN;
    END IF;
    GRANT INSERT, UPDATE (until_release) ON derived_search TO regatlas_importer;
    GRANT INSERT ON derived_spelling TO regatlas_importer;
    IF current_setting('server_version_num')::integer >= 170000 THEN
        GRANT MAINTAIN ON derived_search, derived_spelling, derived_status TO regatlas_importer;
    END IF;
END
$$;
