-- What the rows' rules and the questions' SQL call. Bodies without quotes are resolved here, once, whatever the search
-- path.

-- The rules of a vague date, as the domain's record has them: five nulls where there is none, infinite days for open
-- ends.
CREATE FUNCTION partial_date_fits(edtf text, earliest date, latest date, exactness text, words text)
    RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN edtf IS NULL THEN num_nonnulls(earliest, latest, exactness, words) = 0
    ELSE coalesce(
        (earliest = '-infinity' OR earliest BETWEEN '1000-01-01' AND '2199-12-31')
        AND (latest = 'infinity' OR latest BETWEEN '1000-01-01' AND '2199-12-31')
        AND CASE exactness
            WHEN 'DAY' THEN earliest = latest
            WHEN 'MONTH' THEN extract(day FROM earliest) = 1
                AND latest = (earliest + interval '1 month' - interval '1 day')::date
            WHEN 'YEAR' THEN extract(doy FROM earliest) = 1
                AND latest = (earliest + interval '1 year' - interval '1 day')::date
            WHEN 'RANGE' THEN isfinite(earliest) AND isfinite(latest) AND earliest < latest
            WHEN 'OPEN' THEN isfinite(earliest) <> isfinite(latest)
            ELSE false
        END
        AND (words IS NULL OR words ~ '\S'),
        false)
END;

-- A list of names: at least one, each with what it cannot be without.
CREATE FUNCTION names_fit(names jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN jsonb_typeof(names) <> 'array' OR names = '[]' THEN false
    ELSE NOT jsonb_path_exists(names, '$[*] ? (!(
        @.text.type() == "string" && @.text != ""
        && @.language.type() == "string"
        && @.local.type() == "string"
        && (@.kind == "OFFICIAL" || @.kind == "SHORT" || @.kind == "TRANSLATION" || @.kind == "DESCRIPTION")
        && (@.basis == "STATED" || @.basis == "DERIVED" || @.basis == "EDITORIAL")))')
END;

-- One name.
CREATE FUNCTION name_fits(name jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN jsonb_typeof(name) = 'object' AND names_fit('[]'::jsonb || name);

-- A list that is kept ascending, without repeats.
CREATE FUNCTION is_ascending(list text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN list = ARRAY(SELECT DISTINCT each COLLATE "C" AS value FROM unnest(list) AS each ORDER BY value);

-- Stands where an answer must have a value and the row has none, and fails.
CREATE FUNCTION required(what text) RETURNS text
    LANGUAGE plpgsql VOLATILE
AS $$
BEGIN
    RAISE EXCEPTION 'no value for %', what USING ERRCODE = 'RG001';
END
$$;
