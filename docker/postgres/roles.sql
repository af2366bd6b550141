-- The roles of a PostgreSQL database of racing data. Run it once per database, as a superuser or, at a provider that has
-- none, as the administrator who owns the database; running it again is harmless. Give each role a password of its own
-- afterwards: alter role racing_service password '...'.
--
-- racing_pipeline owns what is published. racing_service reads it, and can do nothing else. racing_monitor reads how the
-- server is, and nothing that is published.

do $$
begin
    if not exists (select from pg_roles where rolname = 'racing_pipeline') then
        create role racing_pipeline login;
    end if;
    if not exists (select from pg_roles where rolname = 'racing_service') then
        create role racing_service login;
    end if;
    if not exists (select from pg_roles where rolname = 'racing_monitor') then
        create role racing_monitor login;
    end if;
    -- Only superusers and members may give the pipeline what is there, and set the rights on what it will make.
    if not (select rolsuper from pg_roles where rolname = current_user) then
        execute format('grant racing_pipeline to %I', current_user);
    end if;
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect, create on database %I to racing_pipeline', current_database());
    execute format('grant connect on database %I to racing_service, racing_monitor', current_database());
end
$$;

revoke all on schema public from public;
grant usage, create on schema public to racing_pipeline;
grant usage on schema public to racing_service;

-- Each version brings a schema of its own, so the rights on them are given ahead.
alter default privileges for role racing_pipeline grant usage on schemas to racing_service;
alter default privileges for role racing_pipeline grant select on tables to racing_service;

-- For a database that was filled before: everything in public belongs to the pipeline from now on.
do $$
declare
    one record;
begin
    for one in select oid::regclass as name, relkind from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') loop
        execute format('alter %s %s owner to racing_pipeline', case one.relkind when 'v' then 'view' else 'table' end, one.name);
        execute format('grant select on %s to racing_service', one.name);
    end loop;
    for one in select nspname as name from pg_namespace where nspname ~ '^version_[0-9]+$' loop
        execute format('alter schema %I owner to racing_pipeline', one.name);
        execute format('grant usage on schema %I to racing_service', one.name);
        execute format('grant select on all tables in schema %I to racing_service', one.name);
    end loop;
    for one in select oid::regclass as name from pg_class where relkind = 'r' and relnamespace::regnamespace::text ~ '^version_[0-9]+$' loop
        execute format('alter table %s owner to racing_pipeline', one.name);
    end loop;
end
$$;

-- Not the guard, which is the missing rights: a second one, and a bound on what a slow read may take.
alter role racing_service set default_transaction_read_only = on;
alter role racing_service set statement_timeout = '60s';
alter role racing_service connection limit 100;
grant pg_monitor to racing_monitor;
alter role racing_monitor connection limit 5;
