-- What can be found, and what a result shows of it. Changes often and is small: without the texts and their index.
-- project_id to status_id: of a task; space_id: of a page.
CREATE TABLE query.search_document (
    document_id     uuid PRIMARY KEY,
    kind            text        NOT NULL CHECK (kind IN ('task', 'page')),
    organization_id uuid        NOT NULL,
    project_id      uuid,
    project_key     text,
    number          int,
    status_id       uuid,
    space_id        uuid,
    title           text        NOT NULL,
    deleted         boolean     NOT NULL,
    updated_at      timestamptz NOT NULL,
    version         bigint      NOT NULL
);

CREATE INDEX search_document_by_change ON query.search_document (organization_id, kind, updated_at DESC)
    WHERE NOT deleted;

-- What it says, without the names of people who are mentioned. title_folded and key_folded (of a task): without regard
-- to case, as Java knows it. Terms are made by Java and not by a text search configuration, so that they do not depend on
-- the database's locale: those of each part of a document, so that a change of one part is written without reading the
-- others, and all of them together in "terms", the only one that is asked; empty of what is deleted. base_terms: by what a document is found whatever
-- it says.
CREATE TABLE query.search_text (
    document_id     uuid PRIMARY KEY,
    organization_id uuid     NOT NULL,
    title_folded    text     NOT NULL,
    key_folded      text,
    body            text     NOT NULL,
    terms           tsvector NOT NULL,
    base_terms      tsvector NOT NULL DEFAULT '',
    title_terms     tsvector NOT NULL DEFAULT '',
    body_terms      tsvector NOT NULL DEFAULT '',
    comment_terms   tsvector NOT NULL DEFAULT ''
);

-- In the row rather than beside it: they are read of many documents, the body only of those that are shown.
ALTER TABLE query.search_text ALTER COLUMN terms SET STORAGE MAIN;

-- A plan that suits every search is wanted, not one that follows how frequent a term was when statistics were taken.
ALTER TABLE query.search_text ALTER COLUMN terms SET STATISTICS 0;

-- What was added lately is searched line by line, so it must stay short.
CREATE INDEX search_text_terms ON query.search_text USING gin (terms) WITH (gin_pending_list_limit = 256);

-- The comments of tasks, in the order of version. deleted: found and shown nowhere, but it may come back.
CREATE TABLE query.search_comment (
    comment_id      uuid PRIMARY KEY,
    document_id     uuid     NOT NULL,
    organization_id uuid     NOT NULL,
    body            text     NOT NULL,
    version         bigint   NOT NULL,
    terms           tsvector NOT NULL DEFAULT '',
    term_count      int      NOT NULL DEFAULT 0,
    deleted         boolean  NOT NULL DEFAULT false
);

CREATE INDEX search_comment_of_document ON query.search_comment (document_id, version) WHERE NOT deleted;
