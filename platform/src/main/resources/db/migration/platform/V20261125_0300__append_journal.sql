-- Only used by several processes on Axon Server, whose events are not in this database.

-- Up to which event the tables of the command side have been written, by stream.
CREATE TABLE platform.stream_version (
    stream  text PRIMARY KEY,
    version bigint NOT NULL
) WITH (fillfactor = 80);

-- Appends under way, by the keys that their handlers hold; removed by the transaction that also writes their rows.
CREATE TABLE platform.append_note (
    key           text NOT NULL,
    work          uuid NOT NULL,
    noted_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- Once the repair has passed this event, it is certain what became of the append.
    settled_after bigint,
    PRIMARY KEY (key, work)
);
CREATE INDEX append_note_by_work ON platform.append_note (work);
