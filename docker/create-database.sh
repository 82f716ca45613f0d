#!/bin/bash
# Run once by PostgreSQL's image, on an empty data folder: WorkScribe's role owns its database and nothing else.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$WORKSCRIBE_DATABASE_PASSWORD" --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
CREATE ROLE workscribe LOGIN PASSWORD :'password';
CREATE DATABASE workscribe OWNER workscribe;
REVOKE CONNECT ON DATABASE workscribe FROM PUBLIC;
SQL
