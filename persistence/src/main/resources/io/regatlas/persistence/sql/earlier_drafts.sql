earlier (place, key, reason, matched, said, year, undated, is_draft) AS (
    SELECT e.place, e.key, e.reason, e.matched, e.said, e.draft_year, e.undated, false
    FROM exact e
    WHERE e.said_stage = 2 AND e.stage < 2 AND e.suffix_stage < 2 AND e.undated < 1000000
    UNION
    SELECT l.place, {draft}, l.reason, l.matched, l.said, l.year, l.undated, true
    FROM earlier l, {steps}
    WHERE {start}
), earlier_draft AS MATERIALIZED (
    SELECT l.place, l.key, l.reason, l.matched, 2 AS stage, r.issued_latest AS issued,
        l.undated + CASE
            WHEN l.year NOT BETWEEN extract(year FROM r.issued_earliest) AND extract(year FROM r.issued_latest)
                OR s.round <> w.round THEN -10000
            ELSE CASE WHEN s.round = w.round THEN 100000 ELSE 50000 END
                + CASE WHEN r.issued_latest IS NOT NULL AND l.year IS NOT NULL THEN 10000 ELSE 0 END
        END AS base
    FROM earlier l
    CROSS JOIN LATERAL (
        SELECT coalesce(
            nullif(strpos('一二三四五', substring(l.said FROM '{which}')), 0),
            array_position('{first,second,third,fourth,fifth}', substring(l.said FROM '{which}'))) AS round
    ) w
    JOIN regulation s ON s.key = l.key AND {stated}
    JOIN derived_regulation r ON r.key = l.key AND {dated}
    WHERE l.is_draft
), 