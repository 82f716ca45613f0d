-- What these groups keep means something else from here on, and only their events can say it: they are read again from
-- the first one, as a rebuild does it. Meanwhile lists fill up, and writes that wait for them answer 202.
TRUNCATE query.task, query.task_label, query.task_count, query.sprint_count, query.sprint, query.comment, query.page_link,
    query.page, query.page_version, query.space, query.page_place,
    query.activity, query.activity_count, query.activity_label,
    query.search_document, query.search_text, query.search_comment;
DO $$
BEGIN
    IF to_regclass('platform.token_entry') IS NOT NULL THEN
        DELETE FROM platform.token_entry
        WHERE processor_name IN ('query.tasks', 'query.wiki', 'query.activity', 'query.search');
        DELETE FROM platform.dead_letter_entry
        WHERE processing_group IN ('query.tasks', 'query.wiki', 'query.activity', 'query.search');
    END IF;
END $$;

-- processing group query.tasks

-- title_folded: as texts are compared, see Folding.loose.
ALTER TABLE query.task RENAME COLUMN title_lower TO title_folded;

-- A subtask is what has a parent. There were others.
ALTER TABLE query.task ADD COLUMN shown_type text NOT NULL GENERATED ALWAYS AS
    (CASE WHEN type = 'subtask' AND parent_task_id IS NULL THEN 'task' ELSE type END) STORED;

-- Null until the sprint is completed; then what it held at that moment, for good.
ALTER TABLE query.sprint
    ADD COLUMN completed_with_tasks bigint,
    ADD COLUMN completed_with_done  bigint;

-- processing group query.wiki

-- updated_at: when title or content were edited; moved_at: when the page was last put elsewhere.
ALTER TABLE query.page RENAME COLUMN title_lower TO title_folded;
ALTER TABLE query.page ADD COLUMN moved_at timestamptz;

-- processing group query.activity

-- What the ids in old_value and new_value were called at that moment. People are not among them: their names are read
-- where they can be erased.
ALTER TABLE query.activity
    ADD COLUMN from_label text,
    ADD COLUMN to_label   text;

-- What statuses, sprints and labels are called at the moment, deleted ones included.
CREATE TABLE query.activity_name (
    id   uuid PRIMARY KEY,
    name text NOT NULL
);
