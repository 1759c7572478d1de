-- The parts of a deadline that facts can be filtered by, as those of a quantity are.

-- The days that a vague date in a value object may be. PostgreSQL reads texts as dates by the settings of a session, and so takes
-- no index on what it read; what is stored is written in the one way that all settings read alike.
CREATE FUNCTION days(date jsonb) RETURNS daterange
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN daterange(
    coalesce((date ->> 'earliest')::date, '-infinity'), coalesce((date ->> 'latest')::date, 'infinity'), '[]');

CREATE INDEX fact_deadline_date_ix ON fact USING gist (days(deadline -> 'date')) WHERE (deadline -> 'date') IS NOT NULL;
CREATE STATISTICS fact_deadline_date_st ON (days(deadline -> 'date')) FROM fact;
CREATE INDEX fact_deadline_period_value_ix ON fact ((((deadline -> 'period') ->> 'value')::numeric));
CREATE INDEX fact_deadline_period_unit_ix ON fact (((deadline -> 'period') ->> 'unit'));
CREATE INDEX fact_deadline_period_comparator_ix ON fact (((deadline -> 'period') ->> 'comparator'));
DROP INDEX fact_deadline_ix;
