-- version: of the task's event that wrote the row. task_deleted: the rows of a deleted task are shown nowhere,
-- until it comes back.
-- from_label, to_label: what the ids in old_value and new_value were called at that moment. People are not among them:
-- their names are read where they can be erased.
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
    version         bigint      NOT NULL,
    task_deleted    boolean     NOT NULL DEFAULT false,
    from_label      text,
    to_label        text
);

CREATE INDEX activity_of_task ON query.activity (task_id, created_at DESC, version DESC);
CREATE INDEX activity_of_organization ON query.activity (organization_id, created_at DESC, version DESC, activity_id)
    WHERE NOT task_deleted;

-- entries: the rows of query.activity that are shown.
CREATE TABLE query.activity_count (
    organization_id uuid PRIMARY KEY,
    entries         bigint NOT NULL
) WITH (fillfactor = 50);

-- The order of creation of labels, kept by this model for itself: another's tables may be behind or ahead.
CREATE TABLE query.activity_label (
    label_id uuid PRIMARY KEY,
    version  bigint NOT NULL
);

-- What statuses, sprints, labels and pages are called at the moment, deleted ones included. version: with which version of
-- its stream a name came: an older event that comes again does not bring the former name back.
CREATE TABLE query.activity_name (
    id      uuid PRIMARY KEY,
    name    text   NOT NULL,
    version bigint NOT NULL
);

-- How the descriptions of tasks begin: events say only the new one.
CREATE TABLE query.activity_description (
    task_id uuid   PRIMARY KEY,
    excerpt text,
    version bigint NOT NULL
);

-- With which version a task was deleted, or came back, last.
CREATE TABLE query.activity_end (
    task_id uuid   PRIMARY KEY,
    version bigint NOT NULL
);

-- For each thing that was ever deleted its newest deletion; restored: it is there again. position: of the event, so it
-- orders deletions. task_id: of a comment. deleted_by_id: null where nobody did it.
CREATE TABLE query.deletion (
    id              uuid PRIMARY KEY,
    resource        text        NOT NULL,
    organization_id uuid        NOT NULL,
    project_id      uuid,
    space_id        uuid,
    task_id         uuid,
    deleted_at      timestamptz NOT NULL,
    deleted_by_id   uuid,
    change_id       text        NOT NULL,
    position        bigint      NOT NULL,
    restored        boolean     NOT NULL,
    version         bigint      NOT NULL
);

CREATE INDEX deletion_of_organization ON query.deletion (organization_id, position DESC) WHERE NOT restored;
