-- Deleted tasks bound no place: looking for the nearest rank does not walk over them.
DROP INDEX command.task_placement_by_rank;
CREATE INDEX task_placement_by_rank ON command.task_placement (project_id, rank) WHERE NOT deleted;
