-- Ordinary state: neither events nor made of them. A row is what holds now.
CREATE SCHEMA IF NOT EXISTS state;

-- What a person's clients keep for them; the text is JSON as it was sent.
CREATE TABLE state.preferences (
    user_id uuid PRIMARY KEY,
    client text NOT NULL,
    version bigint NOT NULL,
    updated_at timestamptz NOT NULL
);

-- Filters of a project's tasks that somebody has kept, for themselves or for all. filter and layout are JSON as they were
-- sent.
CREATE TABLE state.saved_view (
    view_id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    project_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    name text NOT NULL,
    filter text NOT NULL,
    sort text,
    layout text NOT NULL,
    shared boolean NOT NULL,
    version bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE INDEX saved_view_of_project ON state.saved_view (project_id, created_at, view_id);
CREATE INDEX saved_view_of_owner ON state.saved_view (owner_id, organization_id);
