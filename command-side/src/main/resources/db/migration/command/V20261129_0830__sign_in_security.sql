-- How often somebody has tried an account's password in vain. Keys are hashes of the address, or of address and device.
CREATE TABLE command.sign_in_failures (
    key          text        PRIMARY KEY,
    failures     integer     NOT NULL,
    last_at      timestamptz NOT NULL,
    paused_until timestamptz NOT NULL
);

-- From where accounts were signed in to: keys are hashes of address and device.
CREATE TABLE command.known_device (
    key     text        PRIMARY KEY,
    seen_at timestamptz NOT NULL
);

-- What happened around the sessions of people, for them and for audits. Address and agent are personal data, and are
-- erased with the person's rows.
CREATE TABLE command.security_log (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL DEFAULT now(),
    kind    text        NOT NULL,
    -- Null where there is no account with the address that was named.
    user_id uuid,
    address text        NOT NULL,
    agent   text        NOT NULL
);
CREATE INDEX security_log_of_user ON command.security_log (user_id, at);
CREATE INDEX security_log_by_time ON command.security_log (at);
