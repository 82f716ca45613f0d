-- processing group query.tasks

CREATE TABLE query.sprint (
    sprint_id       uuid PRIMARY KEY,
    organization_id uuid        NOT NULL,
    project_id      uuid        NOT NULL,
    name            text        NOT NULL,
    goal            text,
    status          text        NOT NULL,
    start_date      date,
    end_date        date,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    deleted_at      timestamptz,
    version         bigint      NOT NULL
);

CREATE INDEX sprint_of_project ON query.sprint (project_id, created_at) WHERE deleted_at IS NULL;
CREATE INDEX active_sprint ON query.sprint (organization_id, created_at) WHERE status = 'active';

-- The live tasks of sprints, and those of them that are done.
CREATE TABLE query.sprint_count (
    sprint_id       uuid PRIMARY KEY,
    tasks           bigint NOT NULL,
    completed_tasks bigint NOT NULL
) WITH (fillfactor = 50);

-- open_tasks: those of the live tasks that are not done and have no parent.
ALTER TABLE query.task_count ADD COLUMN open_tasks bigint NOT NULL DEFAULT 0;

UPDATE query.task_count SET open_tasks = (
    SELECT count(*) FROM query.task t
    WHERE t.project_id = task_count.project_id AND t.deleted_at IS NULL AND t.parent_task_id IS NULL
        AND t.status_category <> 'done');
