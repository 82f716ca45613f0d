-- What one sign-in opened.
CREATE TABLE platform.session (
    session_id uuid        PRIMARY KEY,
    user_id    uuid        NOT NULL,
    opened_at  timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    ended_at   timestamptz,
    end_reason text
);
CREATE INDEX session_of_user ON platform.session (user_id) WHERE ended_at IS NULL;

CREATE TABLE platform.access_token (
    token_id   uuid        PRIMARY KEY,
    session_id uuid        NOT NULL REFERENCES platform.session ON DELETE CASCADE,
    expires_at timestamptz NOT NULL
);
CREATE INDEX access_token_of_session ON platform.access_token (session_id);

-- One key per person, wrapped by the key-encryption key outside of the database. Deleting a row erases the person's
-- data from every event, for ever.
CREATE TABLE platform.personal_data_key (
    subject    uuid        PRIMARY KEY,
    wrapped    bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
