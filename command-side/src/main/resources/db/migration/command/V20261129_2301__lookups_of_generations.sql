-- What decisions need to know about other aggregates belongs to generations from here on, which are made and filled from the
-- events at start: see docs/adr/0033-generations-of-read-models.md and readmodel/lookups.sql.
DROP TABLE command.known_user, command.known_organization, command.known_member, command.known_invitation,
    command.known_project, command.known_status, command.known_label, command.known_page;
DO $$
BEGIN
    IF to_regclass('platform.token_entry') IS NOT NULL THEN
        DELETE FROM platform.token_entry WHERE processor_name = 'lookup.directory';
        DELETE FROM platform.dead_letter_entry WHERE processing_group = 'lookup.directory';
    END IF;
END $$;
