-- The labels that a task was last given, those deleted since included. Null: given before this was written down, and not
-- found here, because the events are elsewhere.
ALTER TABLE command.task_placement ADD COLUMN label_ids uuid[];

UPDATE command.task_placement AS placement
   SET label_ids = ARRAY(SELECT json_array_elements_text(newest.label_ids)::uuid)
  FROM (SELECT DISTINCT ON (aggregate_identifier)
               aggregate_identifier, convert_from(payload, 'UTF8')::json -> 'labelIds' AS label_ids
          FROM platform.domain_event
         WHERE payload_type IN ('io.workscribe.api.task.event.TaskCreated', 'io.workscribe.api.task.event.TaskLabelsChanged')
         ORDER BY aggregate_identifier, sequence_number DESC) AS newest
 WHERE placement.task_id = newest.aggregate_identifier::uuid;
