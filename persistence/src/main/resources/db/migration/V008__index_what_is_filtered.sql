-- Indexes under whatever a list can be filtered by, so that a condition that keeps little reads little.

CREATE INDEX regulation_type_ix ON regulation (type);
CREATE INDEX regulation_maturity_ix ON regulation (maturity);
CREATE INDEX regulation_round_ix ON regulation (round);
CREATE INDEX regulation_unnamed_issuers_ix ON regulation (unnamed_issuers);
CREATE INDEX issuer_kind_ix ON issuer (kind);
CREATE INDEX issuer_level_ix ON issuer (level);
CREATE INDEX activity_type_ix ON activity (type);
CREATE INDEX issuance_role_ix ON issuance (role);
CREATE INDEX issuance_position_ix ON issuance (position);
CREATE INDEX relationship_type_ix ON relationship (type);
CREATE INDEX event_type_ix ON event (type);
CREATE INDEX event_round_ix ON event (round);
CREATE INDEX event_actor_ix ON event (actor);
CREATE INDEX fact_kind_ix ON fact (kind);
CREATE INDEX jurisdiction_level_ix ON jurisdiction (level);
CREATE INDEX citation_basis_ix ON citation (basis);

CREATE INDEX derived_regulation_issuer_count_ix ON derived_regulation (issuer_count);
CREATE INDEX derived_regulation_basis_ix ON derived_regulation (basis);
CREATE INDEX derived_issuer_basis_ix ON derived_issuer (basis);
CREATE INDEX derived_activity_basis_ix ON derived_activity (basis);
CREATE INDEX derived_issuance_basis_ix ON derived_issuance (basis);
CREATE INDEX derived_relationship_basis_ix ON derived_relationship (basis);
CREATE INDEX derived_event_basis_ix ON derived_event (basis);
CREATE INDEX derived_fact_basis_ix ON derived_fact (basis);
CREATE INDEX derived_status_stage_ix ON derived_status (stage);
CREATE INDEX derived_status_force_ix ON derived_status (force);
CREATE INDEX derived_status_certainty_ix ON derived_status (certainty);
CREATE INDEX derived_status_in_force_ix ON derived_status (in_force);
CREATE INDEX derived_related_type_ix ON derived_related (type);
CREATE INDEX derived_related_basis_ix ON derived_related (basis);

-- A vague date is the range of the days that it may be. How these are spread the planner does not learn from a partial index,
-- but from statistics of their own.
CREATE INDEX derived_regulation_issued_ix ON derived_regulation USING gist (daterange(issued_earliest, issued_latest, '[]'))
    WHERE issued_edtf IS NOT NULL;
CREATE STATISTICS derived_regulation_issued_st ON (daterange(issued_earliest, issued_latest, '[]')) FROM derived_regulation;
CREATE INDEX derived_regulation_commenced_ix ON derived_regulation USING gist (daterange(commenced_earliest, commenced_latest, '[]'))
    WHERE commenced_edtf IS NOT NULL;
CREATE STATISTICS derived_regulation_commenced_st ON (daterange(commenced_earliest, commenced_latest, '[]')) FROM derived_regulation;
CREATE INDEX derived_regulation_ended_ix ON derived_regulation USING gist (daterange(ended_earliest, ended_latest, '[]'))
    WHERE ended_edtf IS NOT NULL;
CREATE STATISTICS derived_regulation_ended_st ON (daterange(ended_earliest, ended_latest, '[]')) FROM derived_regulation;
CREATE INDEX activity_began_ix ON activity USING gist (daterange(began_earliest, began_latest, '[]'))
    WHERE began_edtf IS NOT NULL;
CREATE STATISTICS activity_began_st ON (daterange(began_earliest, began_latest, '[]')) FROM activity;
CREATE INDEX activity_ended_ix ON activity USING gist (daterange(ended_earliest, ended_latest, '[]'))
    WHERE ended_edtf IS NOT NULL;
CREATE STATISTICS activity_ended_st ON (daterange(ended_earliest, ended_latest, '[]')) FROM activity;
CREATE INDEX relationship_effective_ix ON relationship USING gist (daterange(effective_earliest, effective_latest, '[]'))
    WHERE effective_edtf IS NOT NULL;
CREATE STATISTICS relationship_effective_st ON (daterange(effective_earliest, effective_latest, '[]')) FROM relationship;
CREATE INDEX derived_related_effective_ix ON derived_related USING gist (daterange(effective_earliest, effective_latest, '[]'))
    WHERE effective_edtf IS NOT NULL;
CREATE STATISTICS derived_related_effective_st ON (daterange(effective_earliest, effective_latest, '[]')) FROM derived_related;
CREATE INDEX event_date_ix ON event USING gist (daterange(date_earliest, date_latest, '[]'))
    WHERE date_edtf IS NOT NULL;
CREATE STATISTICS event_date_st ON (daterange(date_earliest, date_latest, '[]')) FROM event;
CREATE INDEX source_published_ix ON source USING gist (daterange(published_earliest, published_latest, '[]'))
    WHERE published_edtf IS NOT NULL;
CREATE STATISTICS source_published_st ON (daterange(published_earliest, published_latest, '[]')) FROM source;

CREATE INDEX fact_quantity_value_ix ON fact (((quantity ->> 'value')::numeric));
CREATE INDEX fact_quantity_unit_ix ON fact ((quantity ->> 'unit'));
CREATE INDEX fact_quantity_comparator_ix ON fact ((quantity ->> 'comparator'));
CREATE INDEX fact_deadline_ix ON fact (key) WHERE deadline IS NOT NULL; -- few have one

-- What a text contains: each three characters in a row, and each two that are both none of ASCII. A part of it has none
-- besides. To make them costs more than to compare two texts, which is therefore done first.
CREATE FUNCTION text_grams(text text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000
RETURN (
    SELECT coalesce(array_agg(DISTINCT gram), '{}')
    FROM (
        SELECT unnest(ARRAY[
            character || lead(character) OVER places || lead(character, 2) OVER places,
            CASE WHEN character > '~' AND lead(character) OVER places > '~'
                THEN character || lead(character) OVER places END]) COLLATE "C" AS gram
        FROM unnest(string_to_array(text COLLATE "C", NULL)) WITH ORDINALITY one (character, place)
        WINDOW places AS (ORDER BY place)
    ) grams
    WHERE gram IS NOT NULL);

-- Locators are many and short, and nobody asks for a part of one.
CREATE INDEX derived_text_grams_ix ON derived_text USING gin (text_grams(folded)) WHERE type <> 'Citation';

-- Which fields there are hangs on the type.
CREATE STATISTICS derived_text_fields_st ON type, field FROM derived_text;
