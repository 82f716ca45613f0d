#!/bin/sh
# Writes .env: .env.example with a new secret wherever one is missing. An .env that is there is left alone.
set -eu
cd "$(dirname "$0")/.."
if [ -e .env ]; then
    echo ".env is there already; its secrets stay." >&2
    exit 1
fi
umask 077
sed -e "s|^AXON_SERVER_TOKEN=\$|&$(openssl rand -hex 32)|" \
    -e "s|^AXON_SERVER_ADMIN_TOKEN=\$|&$(openssl rand -hex 32)|" \
    -e "s|^POSTGRES_PASSWORD=\$|&$(openssl rand -hex 24)|" \
    -e "s|^WORKSCRIBE_DATABASE_PASSWORD=\$|&$(openssl rand -hex 24)|" \
    -e "s|^WORKSCRIBE_DATABASE_OWNERPASSWORD=\$|&$(openssl rand -hex 24)|" \
    -e "s|^WORKSCRIBE_SECRETS_TOKENSIGNINGKEY=\$|&$(openssl rand -base64 48)|" \
    -e "s|^WORKSCRIBE_SECRETS_PERSONALDATAKEY=\$|&$(openssl rand -base64 32)|" \
    -e "s|^WORKSCRIBE_SECRETS_MAILKEY=\$|&$(openssl rand -base64 32)|" \
    .env.example >.env
