CREATE SCHEMA IF NOT EXISTS command;

-- Uniqueness over aggregates: whoever inserts the row has the key.
CREATE TABLE command.reservation (
    scope text NOT NULL,
    key   text NOT NULL,
    owner uuid NOT NULL,
    PRIMARY KEY (scope, key)
);

-- The newest task number of a project. Its row lock orders everything that places tasks of that project.
CREATE TABLE command.project_counter (
    project_id  uuid PRIMARY KEY,
    last_number integer NOT NULL
);

-- Where tasks stand among each other; written by the deciding handlers, in their transaction.
CREATE TABLE command.task_placement (
    task_id         uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    project_id      uuid NOT NULL,
    number          integer NOT NULL,
    status_id       uuid NOT NULL,
    status_category text NOT NULL,
    rank            text COLLATE "C" NOT NULL,
    type            text NOT NULL,
    parent_task_id  uuid,
    sprint_id       uuid,
    assignee_id     uuid,
    deleted         boolean NOT NULL DEFAULT false
);
CREATE INDEX task_placement_by_rank ON command.task_placement (project_id, rank);
CREATE INDEX task_placement_by_column ON command.task_placement (project_id, status_id, rank) WHERE NOT deleted;
CREATE INDEX task_placement_by_parent ON command.task_placement (parent_task_id) WHERE parent_task_id IS NOT NULL;
CREATE INDEX task_placement_by_assignee ON command.task_placement (organization_id, assignee_id)
    WHERE assignee_id IS NOT NULL AND NOT deleted;

-- What decisions need to know about other aggregates; derived from events by lookup.directory.
CREATE TABLE command.known_user (
    user_id      uuid PRIMARY KEY,
    display_name text NOT NULL,
    email        text NOT NULL,
    active       boolean NOT NULL
);
CREATE TABLE command.known_organization (
    organization_id uuid PRIMARY KEY,
    slug            text NOT NULL,
    name            text NOT NULL
);
CREATE INDEX known_organization_by_slug ON command.known_organization (slug);
CREATE TABLE command.known_member (
    organization_id uuid NOT NULL,
    user_id         uuid NOT NULL,
    role            text NOT NULL,
    PRIMARY KEY (organization_id, user_id)
);
CREATE INDEX known_member_by_user ON command.known_member (user_id);
CREATE TABLE command.known_invitation (
    invitation_id   uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    email           text NOT NULL,
    token_hash      text NOT NULL,
    state           text NOT NULL,
    expires_at      timestamptz NOT NULL
);
CREATE INDEX known_invitation_by_token ON command.known_invitation (token_hash);
CREATE TABLE command.known_project (
    project_id      uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    key             text NOT NULL,
    archived        boolean NOT NULL
);
CREATE TABLE command.known_status (
    status_id  uuid PRIMARY KEY,
    project_id uuid NOT NULL,
    category   text NOT NULL
);
CREATE TABLE command.known_label (
    label_id   uuid PRIMARY KEY,
    project_id uuid NOT NULL
);
CREATE INDEX known_label_by_project ON command.known_label (project_id);
