-- Events say only the new description, so what the former one was is kept here. It is in events of before, so they are
-- read again from the first one, as a rebuild does it.
TRUNCATE query.activity, query.activity_count, query.activity_label, query.activity_name;
DO $$
BEGIN
    IF to_regclass('platform.token_entry') IS NOT NULL THEN
        DELETE FROM platform.token_entry WHERE processor_name = 'query.activity';
        DELETE FROM platform.dead_letter_entry WHERE processing_group = 'query.activity';
    END IF;
END $$;

-- processing group query.activity

CREATE TABLE query.activity_description (
    task_id uuid   PRIMARY KEY,
    excerpt text,
    version bigint NOT NULL
);
