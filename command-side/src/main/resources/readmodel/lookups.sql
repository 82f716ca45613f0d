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

-- A deleted page keeps its row.
CREATE TABLE command.known_page (
    page_id         uuid PRIMARY KEY,
    space_id        uuid NOT NULL,
    organization_id uuid NOT NULL,
    title           text NOT NULL,
    deleted         boolean NOT NULL
);
