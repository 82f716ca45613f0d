CREATE SCHEMA IF NOT EXISTS command;

-- What proves who a person is; their e-mail address is a reservation. Never in a message.
CREATE TABLE command.credential (
    user_id       uuid PRIMARY KEY,
    password_hash text NOT NULL
);

-- One row for each refresh token that was given out; the token is signed, so its id is no secret.
CREATE TABLE command.refresh_token (
    token_id   uuid PRIMARY KEY,
    session_id uuid NOT NULL,
    user_id    uuid NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX refresh_token_by_expiry ON command.refresh_token (expires_at);

-- The link in a reset mail holds the secret, this table only its SHA-256.
CREATE TABLE command.password_reset (
    token_hash text PRIMARY KEY,
    user_id    uuid NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX password_reset_by_user ON command.password_reset (user_id);
