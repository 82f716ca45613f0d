-- "version" is the sequence number of the newest event of the row's aggregate that the row shows; "edit_version" that of
-- the event that edited it last; "revision" is the position of the newest event that changed what the row shows. What was deleted keeps its row, marked: a late repeat of an older event must not bring it
-- back.

CREATE TABLE query.person (
    user_id        uuid PRIMARY KEY,
    email          text        NOT NULL,
    display_name   text        NOT NULL,
    avatar_url     text,
    email_verified boolean     NOT NULL,
    oauth_provider text,
    locale         text,
    timezone       text,
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
    version         bigint      NOT NULL,
    revision        bigint      NOT NULL
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
    sample          boolean     NOT NULL DEFAULT false,
    deleted         boolean     NOT NULL DEFAULT false,
    created_by      uuid        NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    version         bigint      NOT NULL,
    edit_version    bigint      NOT NULL,
    revision        bigint      NOT NULL
);

CREATE INDEX project_of_organization ON query.project (organization_id);

-- Statuses are as old as their project. rank: the place as a text; as many digits as ranks have.
CREATE TABLE query.status (
    status_id       uuid PRIMARY KEY,
    organization_id uuid   NOT NULL,
    project_id      uuid   NOT NULL,
    name            text   NOT NULL,
    category        text   NOT NULL,
    position        int    NOT NULL,
    color           text,
    version         bigint NOT NULL DEFAULT 0,
    rank            text COLLATE "C" NOT NULL DEFAULT '',
    revision        bigint NOT NULL DEFAULT 0
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
    version         bigint  NOT NULL,
    edit_version    bigint  NOT NULL,
    revision        bigint  NOT NULL
);

CREATE INDEX label_of_project ON query.label (project_id, version);
