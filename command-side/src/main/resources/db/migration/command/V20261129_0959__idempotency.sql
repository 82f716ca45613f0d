-- One row for each Idempotency-Key of a person on a path. "kept" is the first answer, sealed; null while it runs, or
-- when it was not finished: then who comes again after leased_until goes on with the same seed, which is sealed, too.
CREATE TABLE command.idempotency_key (
    claim        bytea PRIMARY KEY,
    request_id   uuid        NOT NULL,
    fingerprint  bytea       NOT NULL,
    seed         bytea       NOT NULL,
    kept         bytea,
    leased_until timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL
);

CREATE INDEX idempotency_key_expiry ON command.idempotency_key (expires_at);

-- The commands of such requests that were handled, written in the transaction of their events.
CREATE TABLE command.handled_request (
    request    text PRIMARY KEY,
    result     bigint,
    handled_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX handled_request_age ON command.handled_request (handled_at);
