-- version: of the space's own events, so it also tells which changes of its tree query.page_place shows.
CREATE TABLE query.space (
    space_id        uuid PRIMARY KEY,
    organization_id uuid        NOT NULL,
    name            text        NOT NULL,
    key             text        NOT NULL,
    description     text,
    icon_emoji      text,
    created_by      uuid        NOT NULL,
    page_count      int         NOT NULL,
    deleted         boolean     NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    version         bigint      NOT NULL,
    edit_version    bigint      NOT NULL,
    revision        bigint      NOT NULL
);

CREATE INDEX space_of_organization ON query.space (organization_id, created_at) WHERE NOT deleted;

-- Where the live pages stand, as their space decided. rank: sorts siblings as position does, but a page that moves changes
-- only its own.
CREATE TABLE query.page_place (
    page_id        uuid PRIMARY KEY,
    space_id       uuid NOT NULL,
    parent_page_id uuid,
    position       int  NOT NULL,
    depth          int  NOT NULL,
    rank           text COLLATE "C" NOT NULL,
    revision       bigint           NOT NULL
);

CREATE INDEX page_place_of_space ON query.page_place (space_id, depth, position);
CREATE INDEX page_place_of_parent ON query.page_place (parent_page_id) WHERE parent_page_id IS NOT NULL;

-- What the pages say now. title_folded: as texts are compared, see Folding.loose.
-- version: of the newest saved version; edited_by: who saved it. updated_at: when title or content were edited; moved_at:
-- when the page was last put elsewhere. revision: the position of the newest event that changed what the page says.
CREATE TABLE query.page (
    page_id         uuid PRIMARY KEY,
    organization_id uuid        NOT NULL,
    space_id        uuid        NOT NULL,
    title           text        NOT NULL,
    title_folded    text        NOT NULL,
    content         text,
    icon_emoji      text,
    created_by      uuid        NOT NULL,
    edited_by       uuid        NOT NULL,
    deleted         boolean     NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    version         bigint      NOT NULL,
    moved_at        timestamptz,
    revision        bigint      NOT NULL
);

CREATE INDEX page_by_change ON query.page (organization_id, updated_at DESC) WHERE NOT deleted;

-- What they said: one complete row for each save. run: the version that began the run of autosaves to which the save belongs,
-- and the number under which the newest of them is shown; the others are superseded.
CREATE TABLE query.page_version (
    page_id          uuid        NOT NULL,
    version          bigint      NOT NULL,
    title            text        NOT NULL,
    content          text,
    icon_emoji       text,
    edited_by        uuid        NOT NULL,
    edited_at        timestamptz NOT NULL,
    restored_version bigint,
    run              bigint,
    superseded       boolean     NOT NULL,
    PRIMARY KEY (page_id, version)
);

CREATE INDEX page_version_shown ON query.page_version (page_id, coalesce(run, version) DESC) WHERE NOT superseded;
