#!/bin/bash
# Run once by PostgreSQL's image, on an empty data folder. It can be run again, and then sets the passwords anew.
# One role owns the database and nothing else; another serves, with what the owner grants it.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$WORKSCRIBE_DATABASE_PASSWORD" -v owner_password="$WORKSCRIBE_DATABASE_OWNERPASSWORD" \
    --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
SELECT 'CREATE ROLE workscribe' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'workscribe') \gexec
SELECT 'CREATE ROLE workscribe_server' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'workscribe_server') \gexec
ALTER ROLE workscribe LOGIN PASSWORD :'owner_password';
ALTER ROLE workscribe_server LOGIN PASSWORD :'password';
SELECT 'CREATE DATABASE workscribe OWNER workscribe'
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'workscribe') \gexec
REVOKE CONNECT ON DATABASE workscribe FROM PUBLIC;
GRANT CONNECT ON DATABASE workscribe TO workscribe_server;
-- Each must see whether the other is at work.
GRANT pg_read_all_stats TO workscribe, workscribe_server;
SQL
