-- Wiki pages as other aggregates see them; derived from events by lookup.directory. A deleted page keeps its row.
CREATE TABLE command.known_page (
    page_id         uuid PRIMARY KEY,
    space_id        uuid NOT NULL,
    organization_id uuid NOT NULL,
    title           text NOT NULL,
    deleted         boolean NOT NULL
);
