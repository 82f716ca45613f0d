-- processing group query.activity

-- With which version of its stream a name came: an older event that comes again does not bring the former name back.
ALTER TABLE query.activity_name ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE query.activity_name ALTER COLUMN version DROP DEFAULT;
