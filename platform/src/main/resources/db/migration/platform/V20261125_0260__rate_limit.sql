-- Who asked how often in the last minute, where several processes count together. Not worth writing ahead: after a
-- crash everybody starts with a full bucket. Bucket4j inserts a row without an end before it counts; should a process
-- end just there, the default lets the row expire all the same.
CREATE UNLOGGED TABLE platform.rate_limit (
    caller     text PRIMARY KEY,
    state      bytea,
    expires_at bigint DEFAULT (extract(epoch FROM now()) * 1000 + 3600000)::bigint
);
CREATE INDEX rate_limit_by_expiry ON platform.rate_limit (expires_at);
