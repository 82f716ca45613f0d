-- orphan_of: the parent for whose want the task is nobody's subtask; null as soon as it is put below another task, or
-- below none by somebody.
ALTER TABLE command.task_placement ADD COLUMN orphan_of uuid;

CREATE INDEX task_placement_by_lost_parent ON command.task_placement (orphan_of) WHERE orphan_of IS NOT NULL;
