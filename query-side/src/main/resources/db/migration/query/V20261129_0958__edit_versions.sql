-- edit_version: the sequence number of the event that edited the row's thing last. "version" also grows with what is said
-- about it, its place among others, and what belongs to it without being a part of it.
ALTER TABLE query.task ADD COLUMN edit_version bigint NOT NULL DEFAULT 0;
ALTER TABLE query.project ADD COLUMN edit_version bigint NOT NULL DEFAULT 0;
ALTER TABLE query.space ADD COLUMN edit_version bigint NOT NULL DEFAULT 0;

-- Statuses are as old as their project.
ALTER TABLE query.status ADD COLUMN version bigint NOT NULL DEFAULT 0;

-- Where the events are not in this database, the version stands for it until the next edit or rebuild: it is no older.
UPDATE query.task shown SET edit_version = coalesce((
    SELECT max(e.sequence_number) FROM platform.domain_event e
    WHERE e.aggregate_identifier = shown.task_id::text AND e.sequence_number <= shown.version
        AND e.payload_type NOT IN (
            'io.workscribe.api.task.event.CommentAdded', 'io.workscribe.api.task.event.CommentEdited',
            'io.workscribe.api.task.event.CommentDeleted', 'io.workscribe.api.task.event.PageLinked',
            'io.workscribe.api.task.event.PageUnlinked', 'io.workscribe.api.task.event.TaskRanked')), shown.version);

UPDATE query.project shown SET edit_version = coalesce((
    SELECT max(e.sequence_number) FROM platform.domain_event e
    WHERE e.aggregate_identifier = shown.project_id::text AND e.sequence_number <= shown.version
        AND e.payload_type NOT IN (
            'io.workscribe.api.project.event.LabelCreated', 'io.workscribe.api.project.event.LabelDeleted')),
    shown.version);

UPDATE query.space shown SET edit_version = coalesce((
    SELECT max(e.sequence_number) FROM platform.domain_event e
    WHERE e.aggregate_identifier = shown.space_id::text AND e.sequence_number <= shown.version
        AND e.payload_type NOT IN (
            'io.workscribe.api.wiki.event.PageAdded', 'io.workscribe.api.wiki.event.PageMoved',
            'io.workscribe.api.wiki.event.PageRemoved')), shown.version);
