typed (queries) AS MATERIALIZED (
    SELECT {typed}::tsquery[]
), word (word, exact, loose, place) AS MATERIALIZED (
    SELECT w.word COLLATE "C", w.exact COLLATE "C", w.loose COLLATE "C", w.place
    FROM unnest({words}, {exact}, {loose}) WITH ORDINALITY AS w (word, exact, loose, place)
), unknown (word, place) AS MATERIALIZED (
    SELECT w.word, w.place
    FROM word w
    WHERE NOT (SELECT EXISTS (SELECT FROM derived_search s
            WHERE s.tokens @@ (SELECT t.queries[1] FROM typed t) AND {alive}))
        AND NOT EXISTS (SELECT FROM derived_search s WHERE s.tokens @@ w.loose::tsquery AND {alive})
), known (query) AS MATERIALIZED (
    SELECT string_agg(m.match, ' & ')::tsquery
    FROM unnest({matches}) AS m (match)
    WHERE EXISTS (SELECT FROM unknown)
        AND EXISTS (SELECT FROM derived_search s WHERE s.tokens @@ m.match::tsquery AND {alive})
), near (place, word, root, sort) AS MATERIALIZED (
    SELECT u.place, d.word, d.root, 0
    FROM unknown u
    JOIN unnest({fewer}, {places}) AS n (fewer, place) ON n.place = u.place
    JOIN derived_spelling d ON d.fewer = n.fewer
    WHERE EXISTS (SELECT FROM derived_search s WHERE s.tokens @@ ('''' || d.word || '=' || d.root || '''')::tsquery AND {alive})
    UNION ALL
    SELECT u.place, d.word, d.root, 1
    FROM unknown u
    CROSS JOIN LATERAL (
        SELECT d.word, d.root
        FROM derived_spelling d
        WHERE d.fewer > u.word AND d.fewer < u.word || chr(1114111) AND d.word = d.fewer
            AND d.word <> ALL ({common}) AND EXISTS (SELECT FROM derived_search s WHERE s.tokens @@ ('''' || d.word || '=' || d.root || '''')::tsquery AND {alive})
        ORDER BY d.fewer
        LIMIT 50
    ) d
), candidate (place, word, root, query, sort) AS MATERIALIZED (
    SELECT n.place, n.word, n.root, ('''=' || n.root || '''')::tsquery, min(n.sort)
    FROM near n
    WHERE n.word <> ALL ({common})
    GROUP BY n.place, n.word, n.root
), counted (place, word, root, sort, alone, together) AS MATERIALIZED (
    SELECT c.place, c.word, c.root, c.sort,
        (SELECT count(*) FROM (
            SELECT FROM derived_search s WHERE s.tokens @@ c.query AND {alive} LIMIT 1000) f),
        (SELECT count(*) FROM (
            SELECT FROM derived_search s
            WHERE s.tokens @@ coalesce(c.query && k.query, c.query) AND {alive} LIMIT 1000) f)
    FROM candidate c
    CROSS JOIN known k
), best (place, word, root) AS MATERIALIZED (
    SELECT DISTINCT ON (c.place) c.place, c.word, c.root
    FROM counted c
    ORDER BY c.place, c.together DESC, c.sort, c.alone DESC, c.word
), filled (place, template) AS (
    SELECT 0::bigint, {template} COLLATE "C"
    UNION ALL
    SELECT w.place, replace(replace(replace(f.template,
        E'\x01w' || w.place || E'\x02', coalesce(b.word, w.word)),
        E'\x01e' || w.place || E'\x02', coalesce('''' || b.word || '=' || b.root || '''', w.exact)),
        E'\x01l' || w.place || E'\x02', coalesce('''=' || b.root || '''', w.loose))
    FROM filled f
    JOIN word w ON w.place = f.place + 1
    LEFT JOIN best b ON b.place = w.place
), mended (queries, corrected) AS MATERIALIZED (
    SELECT m.lines[2:]::tsquery[], m.lines[1]
    FROM (
        SELECT string_to_array(f.template, E'\n') AS lines
        FROM filled f
        WHERE EXISTS (SELECT FROM best)
        ORDER BY f.place DESC
        LIMIT 1
    ) m
), asked (queries, corrected) AS MATERIALIZED (
    SELECT coalesce(m.queries, t.queries), m.corrected
    FROM typed t
    LEFT JOIN mended m ON (SELECT EXISTS (SELECT FROM derived_search s
        WHERE s.tokens @@ (SELECT n.queries[1] FROM mended n) AND {alive}))
)
