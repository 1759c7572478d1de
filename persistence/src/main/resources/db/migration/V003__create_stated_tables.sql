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
    numbers jsonb NOT NULL DEFAULT '[]' CONSTRAINT regulation_numbers_ck CHECK (numbers_fit(numbers)),
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

-- Something bodies did that is not itself a text.
CREATE TABLE activity (
    key text COLLATE "C" NOT NULL CONSTRAINT activity_key_ck CHECK (key = owner),
    owner text COLLATE "C" NOT NULL,
    dataset text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    content_hash text COLLATE "C" NOT NULL
        CONSTRAINT activity_content_hash_ck CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    aliases text[] COLLATE "C" NOT NULL DEFAULT '{}'
        CONSTRAINT activity_aliases_ck CHECK (is_ascending(aliases)),
    titles jsonb NOT NULL CONSTRAINT activity_titles_ck CHECK (names_fit(titles)),
    type text COLLATE "C" NOT NULL CONSTRAINT activity_type_ck CHECK (type IN (
            'CAMPAIGN', 'INSPECTION', 'INVESTIGATION', 'ORDER', 'NAMING', 'PENALTY', 'INTERVIEW',
            'COURT_CASE', 'PILOT', 'FILING', 'EXPOSURE', 'ASSESSMENT', 'CLASSIFICATION', 'OTHER')),
    actors text[] COLLATE "C" NOT NULL DEFAULT '{}'
        CONSTRAINT activity_actors_ck CHECK (is_distinct(actors)),
    unnamed_actors integer NOT NULL CONSTRAINT activity_unnamed_actors_ck CHECK (unnamed_actors >= 0),
    targets text[] COLLATE "C" NOT NULL DEFAULT '{}'
        CONSTRAINT activity_targets_ck CHECK (are_lines(targets)),
    jurisdiction text COLLATE "C" NOT NULL,
    began_edtf text COLLATE "C",
    began_earliest date,
    began_latest date,
    began_precision text COLLATE "C" CONSTRAINT activity_began_precision_ck CHECK (began_precision IN (
            'DAY', 'MONTH', 'YEAR', 'RANGE', 'OPEN')),
    began_words text COLLATE "C",
    ended_edtf text COLLATE "C",
    ended_earliest date,
    ended_latest date,
    ended_precision text COLLATE "C" CONSTRAINT activity_ended_precision_ck CHECK (ended_precision IN (
            'DAY', 'MONTH', 'YEAR', 'RANGE', 'OPEN')),
    ended_words text COLLATE "C",
    topics text[] COLLATE "C" NOT NULL DEFAULT '{}'
        CONSTRAINT activity_topics_ck CHECK (is_ascending(topics)),
    summary text COLLATE "C" CONSTRAINT activity_summary_ck CHECK (is_text(summary)),
    CONSTRAINT activity_pk PRIMARY KEY (key, since_release),
    CONSTRAINT activity_life_ck CHECK (since_release < until_release),
    CONSTRAINT activity_owner_fk FOREIGN KEY (owner, dataset) REFERENCES entity (key, dataset),
    CONSTRAINT activity_jurisdiction_fk FOREIGN KEY (jurisdiction) REFERENCES entity (key),
    CONSTRAINT activity_began_ck CHECK (
        partial_date_fits(began_edtf, began_earliest, began_latest, began_precision, began_words)),
    CONSTRAINT activity_ended_ck CHECK (
        partial_date_fits(ended_edtf, ended_earliest, ended_latest, ended_precision, ended_words)),
    CONSTRAINT activity_dates_ck CHECK (ended_latest >= began_earliest)
);

CREATE INDEX activity_jurisdiction_ix ON activity (jurisdiction, key);
CREATE INDEX activity_dataset_ix ON activity (dataset, key);

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

-- What one entity is to another, stated in one direction.
CREATE TABLE relationship (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    dataset text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    content_hash text COLLATE "C" NOT NULL
        CONSTRAINT relationship_content_hash_ck CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    type text COLLATE "C" NOT NULL CONSTRAINT relationship_type_ck CHECK (type IN (
            'AMENDS', 'REPEALS', 'REPLACES', 'FINALIZES', 'NEXT_DRAFT_OF', 'BASED_ON', 'IMPLEMENTS',
            'INTERPRETS', 'EXTENDS', 'CORRECTS', 'CITES', 'PLANS', 'FORWARDS', 'PART_OF',
            'ANNOUNCES', 'ENFORCES', 'SUMMARISES', 'FOLLOWS', 'RELATED_TO', 'SUBORDINATE_TO',
            'SUCCEEDS', 'SAME_BODY_AS')),
    from_ text COLLATE "C" NOT NULL,
    to_ text COLLATE "C" NOT NULL,
    effective_edtf text COLLATE "C",
    effective_earliest date,
    effective_latest date,
    effective_precision text COLLATE "C" CONSTRAINT relationship_effective_precision_ck CHECK (effective_precision IN (
            'DAY', 'MONTH', 'YEAR', 'RANGE', 'OPEN')),
    effective_words text COLLATE "C",
    scope text COLLATE "C" CONSTRAINT relationship_scope_ck CHECK (is_label(scope)),
    CONSTRAINT relationship_pk PRIMARY KEY (key, since_release),
    CONSTRAINT relationship_life_ck CHECK (since_release < until_release),
    CONSTRAINT relationship_owner_fk FOREIGN KEY (owner, dataset) REFERENCES entity (key, dataset),
    CONSTRAINT relationship_from_fk FOREIGN KEY (from_) REFERENCES entity (key),
    CONSTRAINT relationship_to_fk FOREIGN KEY (to_) REFERENCES entity (key),
    CONSTRAINT relationship_no_self_ck CHECK (from_ <> to_),
    CONSTRAINT relationship_effective_ck CHECK (
        partial_date_fits(effective_edtf, effective_earliest, effective_latest, effective_precision, effective_words))
);

CREATE INDEX relationship_from_ix ON relationship (from_, key);
CREATE INDEX relationship_to_ix ON relationship (to_, key);

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
    caused_by text COLLATE "C",
    CONSTRAINT event_pk PRIMARY KEY (key, since_release),
    CONSTRAINT event_life_ck CHECK (since_release < until_release),
    CONSTRAINT event_owner_fk FOREIGN KEY (owner, dataset) REFERENCES entity (key, dataset),
    CONSTRAINT event_regulation_fk FOREIGN KEY (regulation) REFERENCES entity (key),
    CONSTRAINT event_actor_fk FOREIGN KEY (actor) REFERENCES entity (key),
    CONSTRAINT event_caused_by_fk FOREIGN KEY (caused_by) REFERENCES entity (key),
    CONSTRAINT event_caused_by_ck CHECK (caused_by <> regulation),
    CONSTRAINT event_date_ck CHECK (
        partial_date_fits(date_edtf, date_earliest, date_latest, date_precision, date_words))
);

CREATE INDEX event_regulation_ix ON event (regulation, key);

-- A requirement, threshold, target or figure that a regulation or an activity states.
CREATE TABLE fact (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    dataset text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    content_hash text COLLATE "C" NOT NULL
        CONSTRAINT fact_content_hash_ck CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    kind text COLLATE "C" NOT NULL CONSTRAINT fact_kind_ck CHECK (kind IN (
            'OBLIGATION', 'PROHIBITION', 'RIGHT', 'DEFINITION', 'THRESHOLD', 'TARGET', 'FIGURE',
            'CATEGORY')),
    subject text COLLATE "C" NOT NULL,
    slug text COLLATE "C" NOT NULL
        CONSTRAINT fact_slug_ck CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
    position integer NOT NULL CONSTRAINT fact_position_ck CHECK (position >= 1),
    label text COLLATE "C" NOT NULL CONSTRAINT fact_label_ck CHECK (is_line(label)),
    text text COLLATE "C" NOT NULL CONSTRAINT fact_text_ck CHECK (is_text(text)),
    addressee text COLLATE "C" CONSTRAINT fact_addressee_ck CHECK (is_line(addressee)),
    provision text COLLATE "C" CONSTRAINT fact_provision_ck CHECK (is_line(provision)),
    quantity jsonb CONSTRAINT fact_quantity_ck CHECK (quantity_fits(quantity)),
    deadline jsonb CONSTRAINT fact_deadline_ck CHECK (deadline_fits(deadline)),
    items text[] COLLATE "C" NOT NULL DEFAULT '{}'
        CONSTRAINT fact_items_ck CHECK (are_lines(items)),
    CONSTRAINT fact_pk PRIMARY KEY (key, since_release),
    CONSTRAINT fact_life_ck CHECK (since_release < until_release),
    CONSTRAINT fact_owner_fk FOREIGN KEY (owner, dataset) REFERENCES entity (key, dataset),
    CONSTRAINT fact_subject_fk FOREIGN KEY (subject) REFERENCES entity (key)
);

CREATE INDEX fact_subject_ix ON fact (subject, key);

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
