-- What datasets state: one table a type, one row for each state of a node. A row belongs to release r if
-- since_release <= r AND r < until_release; the open end is the largest integer. No index mentions until_release, so that
-- closing a row touches none. Columns follow the catalogue, in its order. What its records check is checked here too,
-- except Unicode normal form, whose tables differ from one version of PostgreSQL to the next; language tags, URLs and the
-- insides of names, which take a parser, are checked more loosely.

-- A published text of legal or policy character.
CREATE TABLE regulation (
    key text COLLATE "C" NOT NULL CONSTRAINT regulation_key_ck CHECK (key = owner),
    owner text COLLATE "C" NOT NULL,
    dataset text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    content_hash text COLLATE "C" NOT NULL
        CONSTRAINT regulation_content_hash_ck CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    aliases text[] COLLATE "C" NOT NULL DEFAULT '{}'
        CONSTRAINT regulation_aliases_ck CHECK (is_ascending(aliases)),
    titles jsonb NOT NULL CONSTRAINT regulation_titles_ck CHECK (names_fit(titles)),
    type text COLLATE "C" NOT NULL CONSTRAINT regulation_type_ck CHECK (type IN (
            'CONSTITUTION', 'LAW', 'ADMINISTRATIVE_REGULATION', 'DEPARTMENT_RULE',
            'LOCAL_REGULATION', 'LOCAL_GOVERNMENT_RULE', 'JUDICIAL_DOCUMENT', 'NORMATIVE_DOCUMENT',
            'PARTY_DOCUMENT', 'NATIONAL_STANDARD', 'NATIONAL_STANDARD_MANDATORY',
            'NATIONAL_STANDARD_RECOMMENDED', 'NATIONAL_STANDARD_GUIDANCE', 'INDUSTRY_STANDARD',
            'GROUP_STANDARD', 'PRACTICE_GUIDE', 'PLAN', 'REPORT', 'TREATY', 'FOREIGN_LAW', 'OTHER')),
    maturity text COLLATE "C" NOT NULL CONSTRAINT regulation_maturity_ck CHECK (maturity IN (
            'FINAL', 'TRIAL', 'DRAFT_FOR_COMMENT', 'DRAFT_FOR_APPROVAL', 'DRAFT_READING', 'PLANNED')),
    round integer CONSTRAINT regulation_round_ck CHECK (round >= 1),
    jurisdiction text COLLATE "C" NOT NULL,
    unnamed_issuers integer NOT NULL CONSTRAINT regulation_unnamed_issuers_ck CHECK (unnamed_issuers >= 0),
    topics text[] COLLATE "C" NOT NULL DEFAULT '{}'
        CONSTRAINT regulation_topics_ck CHECK (is_ascending(topics)),
    summary text COLLATE "C" CONSTRAINT regulation_summary_ck CHECK (is_text(summary)),
    CONSTRAINT regulation_pk PRIMARY KEY (key, since_release),
    CONSTRAINT regulation_life_ck CHECK (since_release < until_release),
    CONSTRAINT regulation_owner_fk FOREIGN KEY (owner, dataset) REFERENCES entity (key, dataset),
    CONSTRAINT regulation_jurisdiction_fk FOREIGN KEY (jurisdiction) REFERENCES entity (key)
);

CREATE INDEX regulation_jurisdiction_ix ON regulation (jurisdiction, key);
CREATE INDEX regulation_dataset_ix ON regulation (dataset, key);

-- A body that issues regulations or acts on them.
CREATE TABLE issuer (
    key text COLLATE "C" NOT NULL CONSTRAINT issuer_key_ck CHECK (key = owner),
    owner text COLLATE "C" NOT NULL,
    dataset text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    content_hash text COLLATE "C" NOT NULL
        CONSTRAINT issuer_content_hash_ck CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    aliases text[] COLLATE "C" NOT NULL DEFAULT '{}'
        CONSTRAINT issuer_aliases_ck CHECK (is_ascending(aliases)),
    names jsonb NOT NULL CONSTRAINT issuer_names_ck CHECK (names_fit(names)),
    abbreviations text[] COLLATE "C" NOT NULL DEFAULT '{}'
        CONSTRAINT issuer_abbreviations_ck CHECK (is_ascending(abbreviations) AND are_lines(abbreviations)),
    kind text COLLATE "C" NOT NULL CONSTRAINT issuer_kind_ck CHECK (kind IN (
            'LEGISLATURE', 'GOVERNMENT', 'DEPARTMENT', 'COURT', 'PROCURATORATE', 'PARTY',
            'STANDARDS_BODY', 'WORKING_GROUP', 'RESEARCH_INSTITUTE', 'ASSOCIATION', 'MEDIA', 'UNION',
            'OTHER')),
    level text COLLATE "C" NOT NULL CONSTRAINT issuer_level_ck CHECK (level IN (
            'INTERNATIONAL', 'NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY')),
    jurisdiction text COLLATE "C" NOT NULL,
    CONSTRAINT issuer_pk PRIMARY KEY (key, since_release),
    CONSTRAINT issuer_life_ck CHECK (since_release < until_release),
    CONSTRAINT issuer_owner_fk FOREIGN KEY (owner, dataset) REFERENCES entity (key, dataset),
    CONSTRAINT issuer_jurisdiction_fk FOREIGN KEY (jurisdiction) REFERENCES entity (key)
);

CREATE INDEX issuer_jurisdiction_ix ON issuer (jurisdiction, key);
CREATE INDEX issuer_dataset_ix ON issuer (dataset, key);

-- What one body did for one regulation.
CREATE TABLE issuance (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    dataset text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    content_hash text COLLATE "C" NOT NULL
        CONSTRAINT issuance_content_hash_ck CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    regulation text COLLATE "C" NOT NULL,
    issuer text COLLATE "C" NOT NULL,
    role text COLLATE "C" NOT NULL CONSTRAINT issuance_role_ck CHECK (role IN (
            'ISSUED', 'JOINTLY_ISSUED', 'APPROVED', 'DRAFTED', 'FORWARDED', 'SUPERVISED')),
    position integer NOT NULL CONSTRAINT issuance_position_ck CHECK (position >= 1),
    CONSTRAINT issuance_pk PRIMARY KEY (key, since_release),
    CONSTRAINT issuance_life_ck CHECK (since_release < until_release),
    CONSTRAINT issuance_owner_fk FOREIGN KEY (owner, dataset) REFERENCES entity (key, dataset),
    CONSTRAINT issuance_regulation_fk FOREIGN KEY (regulation) REFERENCES entity (key),
    CONSTRAINT issuance_issuer_fk FOREIGN KEY (issuer) REFERENCES entity (key)
);

CREATE INDEX issuance_regulation_ix ON issuance (regulation, key);
CREATE INDEX issuance_issuer_ix ON issuance (issuer, role, regulation);

-- Something dated in the life of one regulation.
CREATE TABLE event (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    dataset text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    content_hash text COLLATE "C" NOT NULL
        CONSTRAINT event_content_hash_ck CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    type text COLLATE "C" NOT NULL CONSTRAINT event_type_ck CHECK (type IN (
            'PLANNED', 'CONSULTATION_OPENED', 'CONSULTATION_CLOSED', 'READING', 'ADOPTED', 'SIGNED',
            'PUBLISHED', 'COMMENCED', 'APPLICABLE', 'AMENDED', 'CORRECTED', 'SUSPENDED', 'RESUMED',
            'EXTENDED', 'REPEALED', 'REPLACED', 'EXPIRED', 'ANNULLED', 'WITHDRAWN', 'LAPSED')),
    date_edtf text COLLATE "C",
    date_earliest date,
    date_latest date,
    date_precision text COLLATE "C" CONSTRAINT event_date_precision_ck CHECK (date_precision IN (
            'DAY', 'MONTH', 'YEAR', 'RANGE', 'OPEN')),
    date_words text COLLATE "C",
    regulation text COLLATE "C" NOT NULL,
    actor text COLLATE "C",
    round integer CONSTRAINT event_round_ck CHECK (round >= 1),
    scope text COLLATE "C" CONSTRAINT event_scope_ck CHECK (is_label(scope)),
    CONSTRAINT event_pk PRIMARY KEY (key, since_release),
    CONSTRAINT event_life_ck CHECK (since_release < until_release),
    CONSTRAINT event_owner_fk FOREIGN KEY (owner, dataset) REFERENCES entity (key, dataset),
    CONSTRAINT event_regulation_fk FOREIGN KEY (regulation) REFERENCES entity (key),
    CONSTRAINT event_actor_fk FOREIGN KEY (actor) REFERENCES entity (key),
    CONSTRAINT event_date_ck CHECK (
        partial_date_fits(date_edtf, date_earliest, date_latest, date_precision, date_words))
);

CREATE INDEX event_regulation_ix ON event (regulation, key);

-- A subject in the one scheme of topics.
CREATE TABLE topic (
    key text COLLATE "C" NOT NULL CONSTRAINT topic_key_ck CHECK (key = owner),
    owner text COLLATE "C" NOT NULL,
    dataset text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    content_hash text COLLATE "C" NOT NULL
        CONSTRAINT topic_content_hash_ck CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    names jsonb NOT NULL CONSTRAINT topic_names_ck CHECK (names_fit(names)),
    broader text[] COLLATE "C" NOT NULL DEFAULT '{}'
        CONSTRAINT topic_broader_ck CHECK (is_ascending(broader)),
    CONSTRAINT topic_pk PRIMARY KEY (key, since_release),
    CONSTRAINT topic_life_ck CHECK (since_release < until_release),
    CONSTRAINT topic_owner_fk FOREIGN KEY (owner, dataset) REFERENCES entity (key, dataset),
    CONSTRAINT topic_no_self_ck CHECK (key <> ALL (broader))
);

-- A place with law of its own.
CREATE TABLE jurisdiction (
    key text COLLATE "C" NOT NULL CONSTRAINT jurisdiction_key_ck CHECK (key = owner),
    owner text COLLATE "C" NOT NULL,
    dataset text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    content_hash text COLLATE "C" NOT NULL
        CONSTRAINT jurisdiction_content_hash_ck CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    names jsonb NOT NULL CONSTRAINT jurisdiction_names_ck CHECK (names_fit(names)),
    code text COLLATE "C" CONSTRAINT jurisdiction_code_ck CHECK (code ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'),
    level text COLLATE "C" NOT NULL CONSTRAINT jurisdiction_level_ck CHECK (level IN (
            'INTERNATIONAL', 'NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY')),
    parent text COLLATE "C",
    CONSTRAINT jurisdiction_pk PRIMARY KEY (key, since_release),
    CONSTRAINT jurisdiction_life_ck CHECK (since_release < until_release),
    CONSTRAINT jurisdiction_owner_fk FOREIGN KEY (owner, dataset) REFERENCES entity (key, dataset),
    CONSTRAINT jurisdiction_parent_fk FOREIGN KEY (parent) REFERENCES entity (key),
    CONSTRAINT jurisdiction_no_self_ck CHECK (key <> parent)
);

CREATE INDEX jurisdiction_parent_ix ON jurisdiction (parent, key);

-- A text that statements rest on.
CREATE TABLE source (
    key text COLLATE "C" NOT NULL CONSTRAINT source_key_ck CHECK (key = owner),
    owner text COLLATE "C" NOT NULL,
    dataset text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    content_hash text COLLATE "C" NOT NULL
        CONSTRAINT source_content_hash_ck CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    title jsonb NOT NULL CONSTRAINT source_title_ck CHECK (name_fits(title)),
    author text COLLATE "C" CONSTRAINT source_author_ck CHECK (is_line(author)),
    publisher text COLLATE "C" CONSTRAINT source_publisher_ck CHECK (is_line(publisher)),
    language text COLLATE "C" NOT NULL
        CONSTRAINT source_language_ck CHECK (language ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$'),
    published_edtf text COLLATE "C",
    published_earliest date,
    published_latest date,
    published_precision text COLLATE "C"
        CONSTRAINT source_published_precision_ck CHECK (published_precision IN (
            'DAY', 'MONTH', 'YEAR', 'RANGE', 'OPEN')),
    published_words text COLLATE "C",
    retrieved date,
    url text COLLATE "C" CONSTRAINT source_url_ck CHECK (url ~ '^https?://'),
    extent text COLLATE "C" CONSTRAINT source_extent_ck CHECK (is_line(extent)),
    CONSTRAINT source_pk PRIMARY KEY (key, since_release),
    CONSTRAINT source_life_ck CHECK (since_release < until_release),
    CONSTRAINT source_owner_fk FOREIGN KEY (owner, dataset) REFERENCES entity (key, dataset),
    CONSTRAINT source_published_ck CHECK (
        partial_date_fits(published_edtf, published_earliest, published_latest, published_precision, published_words))
);

-- The proof of one statement, or of one name. Subject and premises are ids of nodes, as Regulation:cn-x.
CREATE TABLE citation (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    dataset text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    content_hash text COLLATE "C" NOT NULL
        CONSTRAINT citation_content_hash_ck CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    source text COLLATE "C",
    locator text COLLATE "C",
    basis text COLLATE "C" NOT NULL CONSTRAINT citation_basis_ck CHECK (basis IN (
            'STATED', 'DERIVED', 'EDITORIAL')),
    note text COLLATE "C" CONSTRAINT citation_note_ck CHECK (is_text(note)),
    premises text[] COLLATE "C" NOT NULL DEFAULT '{}',
    subject text COLLATE "C" NOT NULL,
    of_name text COLLATE "C",
    CONSTRAINT citation_pk PRIMARY KEY (key, since_release),
    CONSTRAINT citation_life_ck CHECK (since_release < until_release),
    CONSTRAINT citation_owner_fk FOREIGN KEY (owner, dataset) REFERENCES entity (key, dataset),
    CONSTRAINT citation_source_fk FOREIGN KEY (source) REFERENCES entity (key),
    CONSTRAINT citation_source_ck
        CHECK (CASE basis WHEN 'STATED' THEN source IS NOT NULL WHEN 'EDITORIAL' THEN source IS NULL ELSE true END),
    CONSTRAINT citation_locator_ck CHECK (locator IS NULL OR (source IS NOT NULL AND is_label(locator))),
    CONSTRAINT citation_premises_ck
        CHECK (CASE basis WHEN 'DERIVED' THEN premises <> '{}' OR note IS NOT NULL ELSE premises = '{}' END)
);

CREATE INDEX citation_subject_ix ON citation (subject, key);
CREATE INDEX citation_source_ix ON citation (source, key);

-- A curated collection.
CREATE TABLE dataset (
    key text COLLATE "C" NOT NULL CONSTRAINT dataset_key_ck CHECK (key = owner),
    owner text COLLATE "C" NOT NULL,
    dataset text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    content_hash text COLLATE "C" NOT NULL
        CONSTRAINT dataset_content_hash_ck CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    title jsonb NOT NULL CONSTRAINT dataset_title_ck CHECK (name_fits(title)),
    description text COLLATE "C" NOT NULL CONSTRAINT dataset_description_ck CHECK (is_text(description)),
    language text COLLATE "C" NOT NULL
        CONSTRAINT dataset_language_ck CHECK (language ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$'),
    licence text COLLATE "C" NOT NULL CONSTRAINT dataset_licence_ck CHECK (is_line(licence)),
    curator text COLLATE "C" NOT NULL CONSTRAINT dataset_curator_ck CHECK (is_line(curator)),
    CONSTRAINT dataset_pk PRIMARY KEY (key, since_release),
    CONSTRAINT dataset_life_ck CHECK (since_release < until_release),
    CONSTRAINT dataset_owner_fk FOREIGN KEY (owner, dataset) REFERENCES entity (key, dataset),
    CONSTRAINT dataset_dataset_ck CHECK (dataset = key)
);
