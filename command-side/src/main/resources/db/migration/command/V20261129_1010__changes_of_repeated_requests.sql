-- The change whose events the command stored; null when it stored none. Who goes on with the request continues it.
ALTER TABLE command.handled_request
    ADD COLUMN change_id  text,
    ADD COLUMN changed_at timestamptz;
