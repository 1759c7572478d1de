-- Who may do what. The login that migrates owns everything; an importer adds rows and closes them, and cannot take one
-- away; a reader reads. Where the login may not create roles, it does everything itself, unless an administrator has made
-- them.

CREATE SCHEMA IF NOT EXISTS regatlas_staging;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['regatlas_importer', 'regatlas_reader'] LOOP
        CONTINUE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = name);
        BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN', name);
            EXECUTE format('GRANT %I TO CURRENT_USER', name);
        EXCEPTION
            WHEN insufficient_privilege THEN
                RAISE WARNING 'role % is left out: % may not create roles', name, current_user;
            WHEN duplicate_object OR unique_violation THEN
                RAISE NOTICE 'role % was created by the migration of another database', name;
        END;
    END LOOP;
END
$$;

DO $$
DECLARE
    home text := current_schema();
    name text;
BEGIN
    FOR name IN SELECT rolname FROM pg_roles WHERE rolname IN ('regatlas_importer', 'regatlas_reader') LOOP
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', home, name);
        EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO %I', home, name);
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT ON TABLES TO %I', home, name);
    END LOOP;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'regatlas_importer') THEN
        RETURN;
    END IF;
    GRANT USAGE, CREATE ON SCHEMA regatlas_staging TO regatlas_importer;
    GRANT INSERT ON entity, retirement TO regatlas_importer;
    GRANT INSERT, UPDATE ON derived_state TO regatlas_importer;
    -- Locking a row takes the right to change one of its columns.
    GRANT INSERT, UPDATE (notes) ON release TO regatlas_importer;
    FOR name IN SELECT table_name FROM information_schema.columns
        WHERE table_schema = home AND column_name = 'until_release'
    LOOP
        EXECUTE format('GRANT INSERT, UPDATE (until_release) ON %I TO regatlas_importer', name);
    END LOOP;
    IF current_setting('server_version_num')::integer >= 170000 THEN
        EXECUTE format('GRANT MAINTAIN ON ALL TABLES IN SCHEMA %I TO regatlas_importer', home);
    END IF;
END
$$;
