-- The change that was told up to this position before its events had their turn.
ALTER TABLE live.log ADD COLUMN told_change text, ADD COLUMN told_to bigint;
