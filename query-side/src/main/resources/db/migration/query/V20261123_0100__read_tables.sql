-- The read tables: everything a screen shows, derived from the events and rebuilt from them at any time.
-- "version" is the sequence number of the newest event of the row's aggregate that the row shows.
-- What was deleted keeps its row, marked: a late repeat of an older event must not bring it back.

CREATE SCHEMA IF NOT EXISTS query;

-- processing group query.directory

CREATE TABLE query.person (
    user_id        uuid PRIMARY KEY,
    email          text        NOT NULL,
    display_name   text        NOT NULL,
    avatar_url     text,
    email_verified boolean     NOT NULL,
    oauth_provider text,
    active         boolean     NOT NULL,
    created_at     timestamptz NOT NULL,
    version        bigint      NOT NULL
);

CREATE TABLE query.organization (
    organization_id uuid PRIMARY KEY,
    name            text        NOT NULL,
    slug            text        NOT NULL,
    created_by      uuid        NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    version         bigint      NOT NULL
);

-- Not unique: the reservation on the command side guards that.
CREATE INDEX organization_slug ON query.organization (slug);

CREATE TABLE query.member (
    membership_id   uuid PRIMARY KEY,
    organization_id uuid        NOT NULL,
    user_id         uuid        NOT NULL,
    role            text        NOT NULL,
    joined_at       timestamptz NOT NULL,
    removed_at      timestamptz,
    version         bigint      NOT NULL
);

CREATE INDEX member_of_organization ON query.member (organization_id, user_id) WHERE removed_at IS NULL;
CREATE INDEX organizations_of_member ON query.member (user_id) WHERE removed_at IS NULL;

CREATE TABLE query.invitation (
    invitation_id   uuid PRIMARY KEY,
    organization_id uuid        NOT NULL,
    email           text        NOT NULL,
    role            text        NOT NULL,
    invited_by      uuid        NOT NULL,
    token_hash      text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('pending', 'accepted', 'revoked')),
    created_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    version         bigint      NOT NULL
);

CREATE INDEX invitation_token ON query.invitation (token_hash);

CREATE TABLE query.project (
    project_id      uuid PRIMARY KEY,
    organization_id uuid        NOT NULL,
    name            text        NOT NULL,
    key             text        NOT NULL,
    description     text,
    type            text        NOT NULL,
    archived        boolean     NOT NULL,
    created_by      uuid        NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    version         bigint      NOT NULL
);

CREATE INDEX project_of_organization ON query.project (organization_id);

CREATE TABLE query.status (
    status_id       uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    project_id      uuid NOT NULL,
    name            text NOT NULL,
    category        text NOT NULL,
    position        int  NOT NULL,
    color           text
);

CREATE INDEX status_of_project ON query.status (project_id, position);

-- version: of the project's event that created the label, so it is the order of creation too.
CREATE TABLE query.label (
    label_id        uuid PRIMARY KEY,
    organization_id uuid    NOT NULL,
    project_id      uuid    NOT NULL,
    name            text    NOT NULL,
    color           text    NOT NULL,
    deleted         boolean NOT NULL,
    version         bigint  NOT NULL
);

CREATE INDEX label_of_project ON query.label (project_id, version);

-- processing group query.tasks

-- title_lower: lower case as Java knows it, so that a search does not depend on the database's locale.
CREATE TABLE query.task (
    task_id         uuid PRIMARY KEY,
    organization_id uuid             NOT NULL,
    project_id      uuid             NOT NULL,
    project_key     text             NOT NULL,
    number          int              NOT NULL,
    title           text             NOT NULL,
    title_lower     text             NOT NULL,
    description     text,
    status_id       uuid             NOT NULL,
    status_category text             NOT NULL,
    rank            text COLLATE "C" NOT NULL,
    reporter_id     uuid             NOT NULL,
    assignee_id     uuid,
    priority        text             NOT NULL,
    type            text             NOT NULL,
    parent_task_id  uuid,
    sprint_id       uuid,
    due_date        date,
    comment_count   int              NOT NULL,
    created_at      timestamptz      NOT NULL,
    updated_at      timestamptz      NOT NULL,
    deleted_at      timestamptz,
    version         bigint           NOT NULL
) WITH (fillfactor = 85);

CREATE INDEX task_order ON query.task (project_id, rank, number) INCLUDE (task_id) WHERE deleted_at IS NULL;
CREATE INDEX task_of_assignee ON query.task (assignee_id, organization_id) WHERE deleted_at IS NULL;
CREATE INDEX task_of_parent ON query.task (parent_task_id) WHERE parent_task_id IS NOT NULL;

CREATE TABLE query.task_label (
    task_id  uuid NOT NULL,
    label_id uuid NOT NULL,
    PRIMARY KEY (task_id, label_id)
);

CREATE INDEX task_of_label ON query.task_label (label_id);

-- Counting ten thousand tasks for every page and every position would cost more than the page.
CREATE TABLE query.task_count (
    project_id uuid PRIMARY KEY,
    live_tasks bigint NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE query.comment (
    comment_id      uuid PRIMARY KEY,
    task_id         uuid        NOT NULL,
    organization_id uuid        NOT NULL,
    author_id       uuid        NOT NULL,
    body            text        NOT NULL,
    edited          boolean     NOT NULL,
    deleted         boolean     NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    added_version   bigint      NOT NULL,
    version         bigint      NOT NULL
);

CREATE INDEX comment_of_task ON query.comment (task_id, created_at, added_version) WHERE NOT deleted;

-- processing group query.activity

-- version: of the task's event that wrote the row.
CREATE TABLE query.activity (
    activity_id     uuid PRIMARY KEY,
    organization_id uuid        NOT NULL,
    task_id         uuid        NOT NULL,
    actor_id        uuid        NOT NULL,
    action          text        NOT NULL,
    entity_type     text        NOT NULL,
    entity_id       uuid        NOT NULL,
    old_value       text,
    new_value       text,
    created_at      timestamptz NOT NULL,
    version         bigint      NOT NULL
);

CREATE INDEX activity_of_task ON query.activity (task_id, created_at DESC, version DESC);

-- The order of creation of labels, kept by this group for itself: another group's tables may be behind or ahead.
CREATE TABLE query.activity_label (
    label_id uuid PRIMARY KEY,
    version  bigint NOT NULL
);

-- processing group query.inbox

CREATE TABLE query.notification (
    notification_id uuid PRIMARY KEY,
    organization_id uuid        NOT NULL,
    user_id         uuid        NOT NULL,
    type            text        NOT NULL,
    task_id         uuid        NOT NULL,
    task_key        text        NOT NULL,
    task_title      text        NOT NULL,
    actor_id        uuid        NOT NULL,
    read            boolean     NOT NULL,
    created_at      timestamptz NOT NULL,
    version         bigint      NOT NULL
);

CREATE INDEX notification_of_user ON query.notification (user_id, created_at DESC, version DESC);
