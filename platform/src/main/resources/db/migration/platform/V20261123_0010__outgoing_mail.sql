CREATE SCHEMA IF NOT EXISTS platform;

-- Mail that has been decided on and not been handed over yet; a row goes once its mail is gone.
CREATE TABLE platform.outgoing_mail (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Recipient, subject and text, encrypted: a text can hold the link that resets a password.
    message         bytea NOT NULL,
    enqueued_at     timestamptz NOT NULL DEFAULT now(),
    attempts        integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL DEFAULT now(),
    -- The kind of the last failure, never its text: servers repeat addresses in it.
    last_failure    text
);

CREATE INDEX outgoing_mail_due ON platform.outgoing_mail (next_attempt_at);
