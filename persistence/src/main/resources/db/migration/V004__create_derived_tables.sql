-- What our code computes from stated rows and can compute again: columns to filter and sort by, texts folded for
-- comparison, links. Rows live from release to release as stated ones do. Order columns sort as bytes, as their values do;
-- where a node may have no value, _low has it before all others and _high behind them.

-- Which version of the code made the rows: one row, none before the first release.
CREATE TABLE derived_state (
    only_one boolean NOT NULL DEFAULT true CONSTRAINT derived_state_only_one_ck CHECK (only_one),
    version text COLLATE "C" NOT NULL,
    CONSTRAINT derived_state_pk PRIMARY KEY (only_one)
);

CREATE TABLE derived_regulation (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    issuer_count integer NOT NULL CONSTRAINT derived_regulation_issuer_count_ck CHECK (issuer_count >= 0),
    issued_edtf text COLLATE "C",
    issued_earliest date,
    issued_latest date,
    issued_precision text COLLATE "C"
        CONSTRAINT derived_regulation_issued_precision_ck CHECK (issued_precision IN (
            'DAY', 'MONTH', 'YEAR', 'RANGE', 'OPEN')),
    issued_words text COLLATE "C",
    commenced_edtf text COLLATE "C",
    commenced_earliest date,
    commenced_latest date,
    commenced_precision text COLLATE "C"
        CONSTRAINT derived_regulation_commenced_precision_ck CHECK (commenced_precision IN (
            'DAY', 'MONTH', 'YEAR', 'RANGE', 'OPEN')),
    commenced_words text COLLATE "C",
    ended_edtf text COLLATE "C",
    ended_earliest date,
    ended_latest date,
    ended_precision text COLLATE "C"
        CONSTRAINT derived_regulation_ended_precision_ck CHECK (ended_precision IN (
            'DAY', 'MONTH', 'YEAR', 'RANGE', 'OPEN')),
    ended_words text COLLATE "C",
    basis text COLLATE "C" NOT NULL CONSTRAINT derived_regulation_basis_ck CHECK (basis IN (
            'STATED', 'DERIVED', 'EDITORIAL')),
    order_issued_low bytea NOT NULL,
    order_issued_high bytea NOT NULL,
    order_commenced_low bytea NOT NULL,
    order_commenced_high bytea NOT NULL,
    order_ended_low bytea NOT NULL,
    order_ended_high bytea NOT NULL,
    order_title bytea NOT NULL,
    order_type bytea NOT NULL,
    order_issuer_low bytea NOT NULL,
    order_issuer_high bytea NOT NULL,
    order_issuer_count bytea NOT NULL,
    CONSTRAINT derived_regulation_pk PRIMARY KEY (key, since_release),
    CONSTRAINT derived_regulation_life_ck CHECK (since_release < until_release),
    CONSTRAINT derived_regulation_issued_ck CHECK (
        partial_date_fits(issued_edtf, issued_earliest, issued_latest, issued_precision, issued_words)),
    CONSTRAINT derived_regulation_commenced_ck CHECK (
        partial_date_fits(commenced_edtf, commenced_earliest, commenced_latest, commenced_precision, commenced_words)),
    CONSTRAINT derived_regulation_ended_ck CHECK (
        partial_date_fits(ended_edtf, ended_earliest, ended_latest, ended_precision, ended_words))
);

CREATE INDEX derived_regulation_owner_ix ON derived_regulation (owner);
CREATE INDEX derived_regulation_order_issued_low_ix ON derived_regulation (order_issued_low, key);
CREATE INDEX derived_regulation_order_issued_high_ix ON derived_regulation (order_issued_high, key);
CREATE INDEX derived_regulation_order_commenced_low_ix ON derived_regulation (order_commenced_low, key);
CREATE INDEX derived_regulation_order_commenced_high_ix ON derived_regulation (order_commenced_high, key);
CREATE INDEX derived_regulation_order_ended_low_ix ON derived_regulation (order_ended_low, key);
CREATE INDEX derived_regulation_order_ended_high_ix ON derived_regulation (order_ended_high, key);
CREATE INDEX derived_regulation_order_title_ix ON derived_regulation (order_title, key);
CREATE INDEX derived_regulation_order_type_ix ON derived_regulation (order_type, key);
CREATE INDEX derived_regulation_order_issuer_low_ix ON derived_regulation (order_issuer_low, key);
CREATE INDEX derived_regulation_order_issuer_high_ix ON derived_regulation (order_issuer_high, key);
CREATE INDEX derived_regulation_order_issuer_count_ix ON derived_regulation (order_issuer_count, key);

CREATE TABLE derived_issuer (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    basis text COLLATE "C" NOT NULL CONSTRAINT derived_issuer_basis_ck CHECK (basis IN (
            'STATED', 'DERIVED', 'EDITORIAL')),
    order_name bytea NOT NULL,
    order_level bytea NOT NULL,
    CONSTRAINT derived_issuer_pk PRIMARY KEY (key, since_release),
    CONSTRAINT derived_issuer_life_ck CHECK (since_release < until_release)
);

CREATE INDEX derived_issuer_owner_ix ON derived_issuer (owner);
CREATE INDEX derived_issuer_order_name_ix ON derived_issuer (order_name, key);
CREATE INDEX derived_issuer_order_level_ix ON derived_issuer (order_level, key);

CREATE TABLE derived_activity (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    basis text COLLATE "C" NOT NULL CONSTRAINT derived_activity_basis_ck CHECK (basis IN (
            'STATED', 'DERIVED', 'EDITORIAL')),
    order_began_low bytea NOT NULL,
    order_began_high bytea NOT NULL,
    order_ended_low bytea NOT NULL,
    order_ended_high bytea NOT NULL,
    order_title bytea NOT NULL,
    order_type bytea NOT NULL,
    CONSTRAINT derived_activity_pk PRIMARY KEY (key, since_release),
    CONSTRAINT derived_activity_life_ck CHECK (since_release < until_release)
);

CREATE INDEX derived_activity_owner_ix ON derived_activity (owner);
CREATE INDEX derived_activity_order_began_low_ix ON derived_activity (order_began_low, key);
CREATE INDEX derived_activity_order_began_high_ix ON derived_activity (order_began_high, key);
CREATE INDEX derived_activity_order_ended_low_ix ON derived_activity (order_ended_low, key);
CREATE INDEX derived_activity_order_ended_high_ix ON derived_activity (order_ended_high, key);
CREATE INDEX derived_activity_order_title_ix ON derived_activity (order_title, key);
CREATE INDEX derived_activity_order_type_ix ON derived_activity (order_type, key);

CREATE TABLE derived_issuance (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    basis text COLLATE "C" NOT NULL CONSTRAINT derived_issuance_basis_ck CHECK (basis IN (
            'STATED', 'DERIVED', 'EDITORIAL')),
    CONSTRAINT derived_issuance_pk PRIMARY KEY (key, since_release),
    CONSTRAINT derived_issuance_life_ck CHECK (since_release < until_release)
);

CREATE INDEX derived_issuance_owner_ix ON derived_issuance (owner);

CREATE TABLE derived_relationship (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    reading text COLLATE "C" NOT NULL,
    inverse text COLLATE "C" NOT NULL,
    basis text COLLATE "C" NOT NULL CONSTRAINT derived_relationship_basis_ck CHECK (basis IN (
            'STATED', 'DERIVED', 'EDITORIAL')),
    order_type bytea NOT NULL,
    order_effective_low bytea NOT NULL,
    order_effective_high bytea NOT NULL,
    order_from bytea NOT NULL,
    order_to bytea NOT NULL,
    CONSTRAINT derived_relationship_pk PRIMARY KEY (key, since_release),
    CONSTRAINT derived_relationship_life_ck CHECK (since_release < until_release)
);

CREATE INDEX derived_relationship_owner_ix ON derived_relationship (owner);
CREATE INDEX derived_relationship_order_type_ix ON derived_relationship (order_type, key);
CREATE INDEX derived_relationship_order_effective_low_ix ON derived_relationship (order_effective_low, key);
CREATE INDEX derived_relationship_order_effective_high_ix ON derived_relationship (order_effective_high, key);
CREATE INDEX derived_relationship_order_from_ix ON derived_relationship (order_from, key);
CREATE INDEX derived_relationship_order_to_ix ON derived_relationship (order_to, key);

CREATE TABLE derived_event (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    cause text COLLATE "C",
    basis text COLLATE "C" NOT NULL CONSTRAINT derived_event_basis_ck CHECK (basis IN (
            'STATED', 'DERIVED', 'EDITORIAL')),
    order_date_low bytea NOT NULL,
    order_date_high bytea NOT NULL,
    order_type bytea NOT NULL,
    order_regulation bytea NOT NULL,
    CONSTRAINT derived_event_pk PRIMARY KEY (key, since_release),
    CONSTRAINT derived_event_life_ck CHECK (since_release < until_release)
);

CREATE INDEX derived_event_owner_ix ON derived_event (owner);
CREATE INDEX derived_event_order_date_low_ix ON derived_event (order_date_low, key);
CREATE INDEX derived_event_order_date_high_ix ON derived_event (order_date_high, key);
CREATE INDEX derived_event_order_type_ix ON derived_event (order_type, key);
CREATE INDEX derived_event_order_regulation_ix ON derived_event (order_regulation, key);

CREATE TABLE derived_fact (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    basis text COLLATE "C" NOT NULL CONSTRAINT derived_fact_basis_ck CHECK (basis IN (
            'STATED', 'DERIVED', 'EDITORIAL')),
    order_subject bytea NOT NULL,
    order_kind bytea NOT NULL,
    order_value_low bytea NOT NULL,
    order_value_high bytea NOT NULL,
    order_deadline_low bytea NOT NULL,
    order_deadline_high bytea NOT NULL,
    CONSTRAINT derived_fact_pk PRIMARY KEY (key, since_release),
    CONSTRAINT derived_fact_life_ck CHECK (since_release < until_release)
);

CREATE INDEX derived_fact_owner_ix ON derived_fact (owner);
CREATE INDEX derived_fact_order_subject_ix ON derived_fact (order_subject, key);
CREATE INDEX derived_fact_order_kind_ix ON derived_fact (order_kind, key);
CREATE INDEX derived_fact_order_value_low_ix ON derived_fact (order_value_low, key);
CREATE INDEX derived_fact_order_value_high_ix ON derived_fact (order_value_high, key);
CREATE INDEX derived_fact_order_deadline_low_ix ON derived_fact (order_deadline_low, key);
CREATE INDEX derived_fact_order_deadline_high_ix ON derived_fact (order_deadline_high, key);

CREATE TABLE derived_topic (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    order_name bytea NOT NULL,
    CONSTRAINT derived_topic_pk PRIMARY KEY (key, since_release),
    CONSTRAINT derived_topic_life_ck CHECK (since_release < until_release)
);

CREATE INDEX derived_topic_owner_ix ON derived_topic (owner);
CREATE INDEX derived_topic_order_name_ix ON derived_topic (order_name, key);

CREATE TABLE derived_jurisdiction (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    order_code_low bytea NOT NULL,
    order_code_high bytea NOT NULL,
    order_name bytea NOT NULL,
    CONSTRAINT derived_jurisdiction_pk PRIMARY KEY (key, since_release),
    CONSTRAINT derived_jurisdiction_life_ck CHECK (since_release < until_release)
);

CREATE INDEX derived_jurisdiction_owner_ix ON derived_jurisdiction (owner);
CREATE INDEX derived_jurisdiction_order_code_low_ix ON derived_jurisdiction (order_code_low, key);
CREATE INDEX derived_jurisdiction_order_code_high_ix ON derived_jurisdiction (order_code_high, key);
CREATE INDEX derived_jurisdiction_order_name_ix ON derived_jurisdiction (order_name, key);

CREATE TABLE derived_source (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    order_published_low bytea NOT NULL,
    order_published_high bytea NOT NULL,
    order_title bytea NOT NULL,
    CONSTRAINT derived_source_pk PRIMARY KEY (key, since_release),
    CONSTRAINT derived_source_life_ck CHECK (since_release < until_release)
);

CREATE INDEX derived_source_owner_ix ON derived_source (owner);
CREATE INDEX derived_source_order_published_low_ix ON derived_source (order_published_low, key);
CREATE INDEX derived_source_order_published_high_ix ON derived_source (order_published_high, key);
CREATE INDEX derived_source_order_title_ix ON derived_source (order_title, key);

CREATE TABLE derived_citation (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    order_locator bytea NOT NULL,
    CONSTRAINT derived_citation_pk PRIMARY KEY (key, since_release),
    CONSTRAINT derived_citation_life_ck CHECK (since_release < until_release)
);

CREATE INDEX derived_citation_owner_ix ON derived_citation (owner);
CREATE INDEX derived_citation_order_locator_ix ON derived_citation (order_locator, key);

CREATE TABLE derived_dataset (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    hash text COLLATE "C" NOT NULL CONSTRAINT derived_dataset_hash_ck CHECK (hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT derived_dataset_pk PRIMARY KEY (key, since_release),
    CONSTRAINT derived_dataset_life_ck CHECK (since_release < until_release)
);

CREATE INDEX derived_dataset_owner_ix ON derived_dataset (owner);

-- What is computed from a node as parts of it: whole rows, without a stated one beside them. A list of them is that of
-- one node, whose key leads the indexes.

-- The status of a regulation on a stretch of days.
CREATE TABLE derived_status (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    stage text COLLATE "C" NOT NULL CONSTRAINT derived_status_stage_ck CHECK (stage IN (
            'ANNOUNCED', 'CONSULTATION', 'LEGISLATURE', 'ADOPTED', 'PROMULGATED', 'ENDED')),
    force text COLLATE "C" NOT NULL CONSTRAINT derived_status_force_ck CHECK (force IN (
            'NOT_APPLICABLE', 'NOT_YET', 'PARTIAL', 'IN_FORCE', 'SUSPENDED', 'ENDED', 'UNKNOWN')),
    certainty text COLLATE "C" NOT NULL CONSTRAINT derived_status_certainty_ck CHECK (certainty IN (
            'CERTAIN', 'POSSIBLE', 'UNKNOWN')),
    reasons text[] COLLATE "C" NOT NULL,
    regulation text COLLATE "C" NOT NULL,
    from_ date,
    until date,
    forces text[] COLLATE "C" NOT NULL,
    CONSTRAINT derived_status_pk PRIMARY KEY (key, since_release),
    CONSTRAINT derived_status_life_ck CHECK (since_release < until_release),
    CONSTRAINT derived_status_days_ck CHECK (from_ < until)
);

CREATE INDEX derived_status_owner_ix ON derived_status (owner);
CREATE INDEX derived_status_regulation_ix ON derived_status (regulation, key);

-- The change of force that is known to come after such a stretch.
CREATE TABLE derived_status_change (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    date_edtf text COLLATE "C",
    date_earliest date,
    date_latest date,
    date_precision text COLLATE "C"
        CONSTRAINT derived_status_change_date_precision_ck CHECK (date_precision IN (
            'DAY', 'MONTH', 'YEAR', 'RANGE', 'OPEN')),
    date_words text COLLATE "C",
    force text COLLATE "C" NOT NULL CONSTRAINT derived_status_change_force_ck CHECK (force IN (
            'NOT_APPLICABLE', 'NOT_YET', 'PARTIAL', 'IN_FORCE', 'SUSPENDED', 'ENDED', 'UNKNOWN')),
    event text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    CONSTRAINT derived_status_change_pk PRIMARY KEY (key, since_release),
    CONSTRAINT derived_status_change_life_ck CHECK (since_release < until_release),
    CONSTRAINT derived_status_change_date_ck CHECK (
        partial_date_fits(date_edtf, date_earliest, date_latest, date_precision, date_words))
);

CREATE INDEX derived_status_change_owner_ix ON derived_status_change (owner);
CREATE INDEX derived_status_change_status_ix ON derived_status_change (status, key);

-- A longest stretch of days of one force and one certainty.
CREATE TABLE derived_force_interval (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    from_ date,
    until date,
    force text COLLATE "C" NOT NULL CONSTRAINT derived_force_interval_force_ck CHECK (force IN (
            'NOT_APPLICABLE', 'NOT_YET', 'PARTIAL', 'IN_FORCE', 'SUSPENDED', 'ENDED', 'UNKNOWN')),
    certainty text COLLATE "C" NOT NULL CONSTRAINT derived_force_interval_certainty_ck CHECK (certainty IN (
            'CERTAIN', 'POSSIBLE', 'UNKNOWN')),
    regulation text COLLATE "C" NOT NULL,
    CONSTRAINT derived_force_interval_pk PRIMARY KEY (key, since_release),
    CONSTRAINT derived_force_interval_life_ck CHECK (since_release < until_release),
    CONSTRAINT derived_force_interval_days_ck CHECK (from_ < until)
);

CREATE INDEX derived_force_interval_owner_ix ON derived_force_interval (owner);
CREATE INDEX derived_force_interval_regulation_ix ON derived_force_interval (regulation, key);

-- A relationship as it is seen from one of its ends.
CREATE TABLE derived_related (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    node text COLLATE "C" NOT NULL,
    direction text COLLATE "C" NOT NULL CONSTRAINT derived_related_direction_ck CHECK (direction IN (
            'OUT', 'IN')),
    other text COLLATE "C" NOT NULL,
    near text COLLATE "C" NOT NULL,
    type text COLLATE "C" NOT NULL CONSTRAINT derived_related_type_ck CHECK (type IN (
            'AMENDS', 'REPEALS', 'REPLACES', 'FINALIZES', 'NEXT_DRAFT_OF', 'BASED_ON', 'IMPLEMENTS',
            'INTERPRETS', 'EXTENDS', 'CORRECTS', 'CITES', 'PLANS', 'FORWARDS', 'PART_OF',
            'ANNOUNCES', 'ENFORCES', 'SUMMARISES', 'FOLLOWS', 'RELATED_TO', 'SUBORDINATE_TO',
            'SUCCEEDS', 'SAME_BODY_AS')),
    effective_edtf text COLLATE "C",
    effective_earliest date,
    effective_latest date,
    effective_precision text COLLATE "C"
        CONSTRAINT derived_related_effective_precision_ck CHECK (effective_precision IN (
            'DAY', 'MONTH', 'YEAR', 'RANGE', 'OPEN')),
    effective_words text COLLATE "C",
    basis text COLLATE "C" NOT NULL CONSTRAINT derived_related_basis_ck CHECK (basis IN (
            'STATED', 'DERIVED', 'EDITORIAL')),
    order_type bytea NOT NULL,
    order_effective_low bytea NOT NULL,
    order_effective_high bytea NOT NULL,
    order_from bytea NOT NULL,
    order_to bytea NOT NULL,
    order_other bytea NOT NULL,
    CONSTRAINT derived_related_pk PRIMARY KEY (key, since_release),
    CONSTRAINT derived_related_life_ck CHECK (since_release < until_release),
    CONSTRAINT derived_related_effective_ck CHECK (
        partial_date_fits(effective_edtf, effective_earliest, effective_latest, effective_precision, effective_words))
);

CREATE INDEX derived_related_owner_ix ON derived_related (owner);
CREATE INDEX derived_related_near_ix ON derived_related (near, order_type, order_other, key);
CREATE INDEX derived_related_other_ix ON derived_related (other, near);

-- A body under another for a time.
CREATE TABLE derived_subordination (
    key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    lower text COLLATE "C" NOT NULL,
    upper text COLLATE "C" NOT NULL,
    from_ date,
    until date,
    CONSTRAINT derived_subordination_pk PRIMARY KEY (key, since_release),
    CONSTRAINT derived_subordination_life_ck CHECK (since_release < until_release)
);

CREATE INDEX derived_subordination_owner_ix ON derived_subordination (owner);
CREATE INDEX derived_subordination_lower_ix ON derived_subordination (lower);
CREATE INDEX derived_subordination_upper_ix ON derived_subordination (upper, lower);

-- One row for each text that a condition may be on, aliases included, by the name of its property. Titles may be longer than
-- an index takes, so that only their first 256 characters are in it.
CREATE TABLE derived_text (
    type text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    field text COLLATE "C" NOT NULL,
    folded text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    CONSTRAINT derived_text_life_ck CHECK (since_release < until_release)
);

CREATE INDEX derived_text_folded_ix ON derived_text (type, field, left(folded, 256), key);
CREATE INDEX derived_text_key_ix ON derived_text (key, field);
CREATE INDEX derived_text_owner_ix ON derived_text (owner);

-- One row for each key of an entity in a list that a row holds.
CREATE TABLE derived_link (
    type text COLLATE "C" NOT NULL,
    field text COLLATE "C" NOT NULL,
    from_key text COLLATE "C" NOT NULL,
    to_key text COLLATE "C" NOT NULL,
    owner text COLLATE "C" NOT NULL,
    since_release integer NOT NULL,
    until_release integer NOT NULL,
    CONSTRAINT derived_link_pk PRIMARY KEY (type, field, from_key, to_key, since_release),
    CONSTRAINT derived_link_life_ck CHECK (since_release < until_release),
    CONSTRAINT derived_link_to_fk FOREIGN KEY (to_key) REFERENCES entity (key)
);

CREATE INDEX derived_link_to_ix ON derived_link (type, field, to_key, from_key);
CREATE INDEX derived_link_owner_ix ON derived_link (owner);
