-- Read tables belong to generations from here on, which are made and filled from the events at start: see
-- docs/adr/0033-generations-of-read-models.md and the resources below readmodel/.
DROP TABLE query.person, query.organization, query.member, query.invitation, query.project, query.status, query.label,
    query.task, query.task_label, query.task_count, query.comment, query.sprint, query.sprint_count, query.page_link,
    query.activity, query.activity_count, query.activity_label, query.activity_name, query.activity_description,
    query.notification, query.notification_count,
    query.space, query.page_place, query.page, query.page_version,
    query.search_document, query.search_text, query.search_comment;
DO $$
BEGIN
    IF to_regclass('platform.token_entry') IS NOT NULL THEN
        DELETE FROM platform.token_entry WHERE processor_name LIKE 'query.%' AND processor_name NOT LIKE '%~%';
        DELETE FROM platform.dead_letter_entry WHERE processing_group LIKE 'query.%' AND processing_group NOT LIKE '%~%';
    END IF;
END $$;
