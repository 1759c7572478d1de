-- How people name regulations, in a form that all spellings share. What is derived already is of an older version from here
-- on, and made anew by `reindex`.

-- One row for each way to name a regulation. The form is the name without what it says of how finished the text is, which is
-- the suffix. Stages are numbers: the more finished, the smaller.
CREATE TABLE derived_naming (
    key text COLLATE "C" NOT NULL,
    form text COLLATE "C" NOT NULL,
    head text COLLATE "C",
    suffix text COLLATE "C" NOT NULL,
    suffix_stage smallint NOT NULL CONSTRAINT derived_naming_suffix_stage_ck CHECK (suffix_stage BETWEEN 0 AND 2),
    reason text COLLATE "C" NOT NULL CONSTRAINT derived_naming_reason_ck CHECK (reason IN (
            'KEY', 'ALIAS', 'NUMBER', 'TITLE', 'SHORT_TITLE')),
    matched text COLLATE "C" NOT NULL,
    partial boolean NOT NULL,
    stage smallint NOT NULL CONSTRAINT derived_naming_stage_ck CHECK (stage BETWEEN 0 AND 3),
    issued date,
    grams tsvector NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    CONSTRAINT derived_naming_life_ck CHECK (since_release < until_release)
);

CREATE INDEX derived_naming_form_ix ON derived_naming (left(form, 256));
CREATE INDEX derived_naming_head_ix ON derived_naming (head);
CREATE INDEX derived_naming_grams_ix ON derived_naming USING gin (grams);
CREATE INDEX derived_naming_owner_ix ON derived_naming (owner);

-- How many titles of all releases had a gram, or a few more: which of those that are asked for are rare.
CREATE TABLE derived_gram (
    gram text COLLATE "C" NOT NULL,
    titles bigint NOT NULL,
    CONSTRAINT derived_gram_pk PRIMARY KEY (gram)
);

-- As the tables before them; that all may be read is the schema's default.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'regatlas_importer') THEN
        RETURN;
    END IF;
    GRANT INSERT, UPDATE (until_release) ON derived_naming TO regatlas_importer;
    GRANT INSERT, UPDATE (titles) ON derived_gram TO regatlas_importer;
    IF current_setting('server_version_num')::integer >= 170000 THEN
        GRANT MAINTAIN ON derived_naming, derived_gram TO regatlas_importer;
    END IF;
END
$$;
