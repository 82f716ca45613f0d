-- revision: the position of the newest event that changed anything that the row shows, counts and place included.

-- Which event that was, and how often pages changed places, only the events can say: these groups read them again from the
-- first one, as a rebuild does it. Meanwhile lists fill up, and writes that wait for them answer 202.
TRUNCATE query.task, query.task_label, query.task_count, query.sprint_count, query.sprint, query.comment, query.page_link,
    query.page, query.page_version, query.space, query.page_place;
DO $$
BEGIN
    IF to_regclass('platform.token_entry') IS NOT NULL THEN
        DELETE FROM platform.token_entry WHERE processor_name IN ('query.tasks', 'query.wiki');
        DELETE FROM platform.dead_letter_entry WHERE processing_group IN ('query.tasks', 'query.wiki');
    END IF;
END $$;

-- processing group query.tasks

-- subtask_count, subtask_done_count: of those that are not deleted.
ALTER TABLE query.task
    ADD COLUMN subtask_count      int    NOT NULL,
    ADD COLUMN subtask_done_count int    NOT NULL,
    ADD COLUMN revision           bigint NOT NULL;

ALTER TABLE query.comment ADD COLUMN revision bigint NOT NULL;

ALTER TABLE query.sprint ADD COLUMN revision bigint NOT NULL;

-- revision: of the counts.
ALTER TABLE query.sprint_count ADD COLUMN revision bigint NOT NULL;

-- processing group query.wiki

ALTER TABLE query.space ADD COLUMN revision bigint NOT NULL;

-- rank: sorts siblings as position does, but a page that moves changes only its own.
ALTER TABLE query.page_place
    ADD COLUMN rank     text COLLATE "C" NOT NULL,
    ADD COLUMN revision bigint           NOT NULL;

-- revision: of what the page says.
ALTER TABLE query.page ADD COLUMN revision bigint NOT NULL;

-- processing group query.directory

ALTER TABLE query.organization ADD COLUMN revision bigint NOT NULL DEFAULT 0;
ALTER TABLE query.project ADD COLUMN revision bigint NOT NULL DEFAULT 0;
ALTER TABLE query.label ADD COLUMN revision bigint NOT NULL DEFAULT 0;

-- rank: the place as a text; as many digits as ranks have.
ALTER TABLE query.status
    ADD COLUMN rank     text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN revision bigint           NOT NULL DEFAULT 0;

-- By whom a member is known must not be gone while events are read again, so these rows stay. Where the events are not in
-- this database, their revision is 0 until the next edit or rebuild: it only grows.
UPDATE query.organization shown SET revision = coalesce((
    SELECT max(e.global_index) FROM platform.domain_event e
    WHERE e.aggregate_identifier = shown.organization_id::text AND e.sequence_number <= shown.version), 0);

UPDATE query.project shown SET revision = coalesce((
    SELECT max(e.global_index) FROM platform.domain_event e
    WHERE e.aggregate_identifier = shown.project_id::text AND e.sequence_number = shown.edit_version), 0);

UPDATE query.label shown SET revision = coalesce((
    SELECT max(e.global_index) FROM platform.domain_event e
    WHERE e.aggregate_identifier = shown.project_id::text AND e.sequence_number = shown.version), 0);

UPDATE query.status shown SET rank = '00000' || chr(49 + shown.position), revision = coalesce((
    SELECT max(e.global_index) FROM platform.domain_event e
    WHERE e.aggregate_identifier = shown.project_id::text AND e.sequence_number = shown.version), 0);
