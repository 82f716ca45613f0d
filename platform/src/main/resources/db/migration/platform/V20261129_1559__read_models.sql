-- The generations of read models. Each has a schema with its tables; readers look at views in another schema, which are
-- put upon the tables of the live generation.
-- fingerprint: of the code that fills and reads it; processes of another build have other generations.
-- epoch: of whoever builds it; a builder that was taken for dead finds another one here and stops.
-- owner, expires_at: who builds it, and until when that is believed without a sign of life.
-- seen_at: when a process that reads it was there last.
CREATE TABLE platform.read_model (
    generation        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name              text        NOT NULL,
    processing_group  text        NOT NULL,
    fingerprint       text        NOT NULL,
    kind              text        NOT NULL CHECK (kind IN ('rebuild', 'verify')),
    state             text        NOT NULL CHECK (state IN ('building', 'joining', 'live', 'retired', 'failed')),
    epoch             bigint      NOT NULL DEFAULT 0,
    owner             text,
    expires_at        timestamptz,
    cancelled         boolean     NOT NULL DEFAULT false,
    started_at        timestamptz NOT NULL DEFAULT now(),
    progress          float8      NOT NULL DEFAULT 0,
    events_per_second float8,
    expected_end      timestamptz,
    failure           text,
    seen_at           timestamptz NOT NULL DEFAULT now(),
    ended_at          timestamptz,
    verified_at       timestamptz,
    differences       bigint,
    different_keys    text[]
);

CREATE UNIQUE INDEX read_model_live ON platform.read_model (name, fingerprint) WHERE state = 'live';
CREATE UNIQUE INDEX read_model_building ON platform.read_model (name, fingerprint) WHERE state IN ('building', 'joining');
