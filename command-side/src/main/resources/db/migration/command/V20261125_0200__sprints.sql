-- Where the sprints of a project stand; written by the deciding handlers, in their transaction, so that whoever holds
-- the project's lock can rely on it. Deleted sprints are not there.
CREATE TABLE command.sprint_state (
    sprint_id  uuid PRIMARY KEY,
    project_id uuid NOT NULL,
    status     text NOT NULL CHECK (status IN ('planned', 'active', 'completed'))
);

CREATE INDEX task_placement_by_sprint ON command.task_placement (sprint_id, number)
    WHERE sprint_id IS NOT NULL AND NOT deleted;
