-- From where a session was used last, so that people can tell their sessions apart. Personal data: emptied when the
-- session ends, and gone with the row.
ALTER TABLE platform.session
    ADD COLUMN last_used_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN address      text        NOT NULL DEFAULT '',
    ADD COLUMN agent        text        NOT NULL DEFAULT '';
UPDATE platform.session SET last_used_at = opened_at;
