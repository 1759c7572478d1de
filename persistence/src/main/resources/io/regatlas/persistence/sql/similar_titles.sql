gram AS (
    SELECT a.place, a.needed, a.sample, '''' || g.gram || '''' AS gram,
        row_number() OVER (PARTITION BY a.place ORDER BY coalesce(d.titles, 0), g.gram) AS rank
    FROM asked a
    CROSS JOIN LATERAL unnest(string_to_array(a.grams, ' ')) AS g (gram)
    LEFT JOIN derived_gram d ON d.gram = g.gram
    WHERE a.sample > 0 AND NOT EXISTS (SELECT FROM exact e WHERE e.place = a.place)
), single AS (
    SELECT g.place, g.needed, g.gram, g.rank, string_agg(g.gram, ' | ') OVER rarer AS singles
    FROM gram g
    WHERE g.rank <= g.sample
    WINDOW rarer AS (PARTITION BY g.place ORDER BY g.rank ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
), pair AS (
    SELECT s.place, s.needed, s.gram, s.gram || ' & (' || s.singles || ')' AS pair,
        string_agg(CASE s.needed WHEN 3 THEN s.gram || ' & (' || s.singles || ')' END, ' | ') OVER rarer AS pairs
    FROM single s
    WINDOW rarer AS (PARTITION BY s.place ORDER BY s.rank ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
), rare (place, query) AS MATERIALIZED (
    SELECT p.place,
        string_agg(CASE p.needed WHEN 3 THEN p.gram || ' & (' || p.pairs || ')' ELSE p.pair END, ' | ')::tsquery
    FROM pair p
    GROUP BY p.place
), near AS (
    SELECT a.place, a.closeness, t.key, t.matched, t.stage, t.issued, t.count + a.count AS grams, t.count - t.other AS shared
    FROM asked a
    JOIN rare r ON r.place = a.place
    CROSS JOIN LATERAL (
        SELECT f.key, f.matched, f.stage, f.issued, length(f.grams) AS count,
            length(ts_delete(f.grams, string_to_array(a.grams, ' '))) AS other
        FROM derived_naming f
        WHERE f.grams @@ r.query AND length(f.grams) BETWEEN a.least AND a.most AND {alive}
        OFFSET 0
    ) t
), similar_title AS MATERIALIZED (
    SELECT n.place, n.key, 'SIMILAR_TITLE' AS reason, n.matched, n.stage, n.issued, 8300 * 2 * n.shared / n.grams * 100 AS base
    FROM near n
    WHERE 200 * n.shared >= n.closeness * n.grams
), 
