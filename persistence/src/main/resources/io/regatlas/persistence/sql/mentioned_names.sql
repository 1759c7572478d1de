mentioned AS MATERIALIZED (
    SELECT DISTINCT f.form, replace(f.form, ' ', '-') AS key
    FROM unnest({heads}) AS h (head)
    JOIN derived_naming f ON f.head = h.head
    WHERE strpos({form}, f.form) > 0 AND {alive}
), asked AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY m.form, s.suffix) AS place, m.form, s.suffix, s.suffix_stage, m.form AS beside, 0 AS year,
        CASE WHEN strpos({lower}, m.key) > 0 THEN m.key END AS key
    FROM mentioned m
    CROSS JOIN unnest({suffixes}, {stages}) AS s (suffix, suffix_stage)
), 
