-- What the rows' rules and the questions' SQL call. Bodies without quotes are resolved here, once, whatever the search
-- path.

-- The rules of a text, as the domain has them: not blank, no white space at its ends, no control characters but tabs and
-- line feeds. Characters are listed one by one, since what \s means hangs on the locale: white space is what Java's
-- Character.isWhitespace has.
CREATE FUNCTION is_text(content text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN content COLLATE "C" ~ ('^[^\u0001-\u0020\u007f-\u009f\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]'
    '([^\u0001-\u0008\u000b-\u001f\u007f-\u009f]*'
    '[^\u0001-\u0020\u007f-\u009f\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000])?$');

-- A text of one line.
CREATE FUNCTION is_line(content text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN is_text(content) AND content COLLATE "C" !~ '[\t\n]';

-- A text that is part of a key: a line short enough for any index.
CREATE FUNCTION is_label(content text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN is_line(content) AND length(content) <= 200;

-- A list of lines.
CREATE FUNCTION are_lines(list text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN NOT EXISTS (SELECT FROM unnest(list) AS each WHERE is_line(each) IS NOT TRUE);

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
        AND (words IS NULL OR is_line(words)),
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

-- A list that is kept in another order, without repeats.
CREATE FUNCTION is_distinct(list text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN cardinality(list) = (SELECT count(DISTINCT each) FROM unnest(list) AS each);

-- A list of official numbers, without repeats.
CREATE FUNCTION numbers_fit(numbers jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN jsonb_typeof(numbers) <> 'array' THEN false
    ELSE jsonb_array_length(numbers) = (SELECT count(DISTINCT each) FROM jsonb_array_elements(numbers) AS each)
        AND NOT EXISTS (
            SELECT FROM jsonb_array_elements(numbers) AS each
            WHERE NOT coalesce(
                is_line(each ->> 'text')
                AND each ->> 'scheme' IN (
                    'DOCUMENT', 'ORDER', 'STANDARD', 'GAZETTE', 'ELI', 'DATABASE'),
                false))
END;

-- A decimal as its record has it: written in full, it has at most 15 digits.
CREATE FUNCTION decimal_fits(value numeric) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN abs(value) < 1e15
    AND scale(trim_scale(value)) <= 15
    AND length(btrim(translate(value::text, '-.', ''), '0')) <= 15;

-- A number with its unit.
CREATE FUNCTION quantity_fits(quantity jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN quantity IS NULL OR coalesce(
    quantity ->> 'comparator' IN (
        'EXACTLY', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN', 'ABOUT')
    AND jsonb_typeof(quantity -> 'value') = 'number' AND decimal_fits((quantity ->> 'value')::numeric)
    AND quantity ->> 'unit' IN (
        'ONE', 'ORDINAL', 'PERCENT', 'MINUTE', 'HOUR', 'DAY', 'WORKING_DAY', 'MONTH', 'YEAR',
        'MONEY')
    AND CASE quantity ->> 'unit'
        WHEN 'MONEY' THEN (quantity ->> 'currency') COLLATE "C" ~ '^[A-Z]{3}$'
        ELSE NOT quantity ? 'currency'
    END
    AND (NOT quantity ? 'of' OR is_line(quantity ->> 'of')),
    false);

-- By when: a date, or a period from something.
CREATE FUNCTION deadline_fits(deadline jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN deadline IS NULL OR coalesce(
    jsonb_typeof(deadline -> 'inclusive') = 'boolean'
    AND CASE
        WHEN deadline ? 'date' THEN NOT deadline ?| ARRAY['period', 'after']
            AND deadline -> 'date' ->> 'edtf' IS NOT NULL
            AND partial_date_fits(
                deadline -> 'date' ->> 'edtf',
                coalesce(deadline -> 'date' ->> 'earliest', '-infinity')::date,
                coalesce(deadline -> 'date' ->> 'latest', 'infinity')::date,
                deadline -> 'date' ->> 'precision',
                deadline -> 'date' ->> 'words')
        ELSE (deadline -> 'inclusive')::boolean
            AND quantity_fits(deadline -> 'period')
            AND deadline -> 'period' ->> 'unit' IN (
                'MINUTE', 'HOUR', 'DAY', 'WORKING_DAY', 'MONTH', 'YEAR')
    END
    AND (NOT deadline ? 'after' OR is_line(deadline ->> 'after')),
    false);

-- Stands where an answer must have a value and the row has none, and fails.
CREATE FUNCTION required(what text) RETURNS text
    LANGUAGE plpgsql VOLATILE
AS $$
BEGIN
    RAISE EXCEPTION 'no value for %', what USING ERRCODE = 'RG001';
END
$$;
