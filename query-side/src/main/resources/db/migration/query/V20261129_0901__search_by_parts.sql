-- processing group query.search

-- What is said in each part of a document, so that a change of one part is written without reading the others. terms is
-- all of them together, and the only one that is asked. base_terms: by what a document is found whatever it says.
ALTER TABLE query.search_text
    ADD COLUMN base_terms    tsvector NOT NULL DEFAULT '',
    ADD COLUMN title_terms   tsvector NOT NULL DEFAULT '',
    ADD COLUMN body_terms    tsvector NOT NULL DEFAULT '',
    ADD COLUMN comment_terms tsvector NOT NULL DEFAULT '';

ALTER TABLE query.search_comment
    ADD COLUMN terms      tsvector NOT NULL DEFAULT '',
    ADD COLUMN term_count int      NOT NULL DEFAULT 0;

-- Which term came from where is known to the events only: the group begins anew.
TRUNCATE query.search_document, query.search_text, query.search_comment;
DO $$
BEGIN
    IF to_regclass('platform.token_entry') IS NOT NULL THEN
        DELETE FROM platform.token_entry WHERE processor_name = 'query.search';
        DELETE FROM platform.dead_letter_entry WHERE processing_group = 'query.search';
    END IF;
END $$;
