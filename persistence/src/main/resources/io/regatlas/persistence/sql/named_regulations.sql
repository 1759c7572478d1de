-- What each citation is called exactly. undated is the score, in millionths, before the year in which the text is said to be
-- issued counts; draft_year is the year of a draft that would be found by the name of the final text.
called AS (
    SELECT a.place, f.key, f.reason, f.matched, f.stage, f.issued, f.suffix_stage,
        a.suffix AS said, a.suffix_stage AS said_stage,
        coalesce(substring(a.suffix FROM '(?:19|20)[0-9]{2}')::integer, nullif(a.year, 0)) AS draft_year,
        CASE
            WHEN a.year > 0 THEN a.year
            WHEN f.stage = 2 AND f.suffix !~ '(?:19|20)[0-9]{2}' THEN substring(a.suffix FROM '(?:19|20)[0-9]{2}')::integer
        END AS year,
        CASE WHEN f.reason IN ('KEY', 'ALIAS') AND f.matched = a.key THEN 1000000 ELSE
            CASE
                WHEN f.suffix = a.suffix THEN 990000
                WHEN substring(f.suffix FROM '(?:19|20)[0-9]{2}') <> substring(a.suffix FROM '(?:19|20)[0-9]{2}') THEN 840000
                WHEN substring(f.suffix FROM '{which}') <> substring(a.suffix FROM '{which}') THEN 840000
                WHEN a.suffix_stage = 0 AND f.suffix_stage = 1 THEN 890000
                WHEN a.suffix_stage = 0 THEN 880000
                WHEN f.suffix_stage = a.suffix_stage THEN 970000
                WHEN f.suffix_stage = 0 AND f.stage = a.suffix_stage THEN 970000
                WHEN f.suffix_stage = 0 THEN 850000
                ELSE 840000
            END - CASE
                WHEN f.reason IN ('KEY', 'ALIAS') THEN 30000
                WHEN f.reason = 'SHORT_TITLE' AND f.partial THEN 100000
                WHEN f.reason = 'SHORT_TITLE' AND a.beside = a.form THEN 40000
                WHEN f.partial THEN 90000
                ELSE 0
            END
        END AS undated
    FROM asked a
    JOIN derived_naming f ON left(f.form, 256) = left(a.form, 256) AND f.form = a.form
    WHERE {alive} AND (a.beside = a.form OR EXISTS (
        SELECT FROM derived_naming b
        WHERE b.key = f.key AND left(b.form, 256) = left(a.beside, 256) AND b.form = a.beside AND {beside}
        OFFSET 0
    ))
), exact AS MATERIALIZED (
    SELECT c.*, c.undated - CASE WHEN c.undated = 1000000 OR c.year IS NULL THEN 0 ELSE coalesce((
        SELECT CASE
            WHEN daterange(make_date(c.year, 1, 1), make_date(c.year, 12, 31), '[]')
                && daterange(r.issued_earliest, coalesce(r.issued_latest, r.commenced_latest), '[]') THEN 0
            WHEN r.commenced_edtf IS NOT NULL AND c.year BETWEEN
                extract(year FROM r.commenced_earliest) AND extract(year FROM r.commenced_latest) THEN 10000
            ELSE 140000
        END
        FROM derived_regulation r
        WHERE r.key = c.key AND {dated}), 0)
    END AS base
    FROM called c
), {drafts}{similar}best AS (
    SELECT DISTINCT ON (n.place, n.key) n.place, n.key, n.reason, n.matched, n.stage, n.issued, n.base
    FROM ({named}) n
    ORDER BY n.place, n.key, n.base DESC,
        array_position('{KEY,ALIAS,NUMBER,TITLE,SHORT_TITLE,SIMILAR_TITLE}'::text[], n.reason), n.matched
), ranked AS (
    SELECT b.place, b.key, b.reason, b.matched, b.base,
        row_number() OVER (PARTITION BY b.place ORDER BY b.base DESC, b.stage, b.issued DESC NULLS LAST, b.key) AS rank,
        row_number() OVER (PARTITION BY b.place, b.base ORDER BY b.stage, b.issued DESC NULLS LAST, b.key) AS behind,
        count(*) FILTER (WHERE b.base >= 990000) OVER (PARTITION BY b.place) AS alike
    FROM best b
), candidate AS MATERIALIZED (
    SELECT r.place, r.key, r.reason, r.matched, r.rank,
        CASE WHEN r.base = 990000 AND r.alike = 1 THEN 1000000 ELSE r.base - r.behind + 1 END AS score
    FROM ranked r
    WHERE r.rank <= {most}
)
