-- A change, as far as it is one organization's. number: the position of its first event there; changes are ordered and
-- continued by it. at: raised where needed, so that it grows with the number. actor_id: null for what follows from another
-- change, the cause. lasting: something in it has no opposite.
CREATE TABLE query.change (
    number          bigint PRIMARY KEY,
    change_id       uuid        NOT NULL,
    organization_id uuid        NOT NULL,
    at              timestamptz NOT NULL,
    actor_id        uuid,
    cause           uuid,
    undoes          uuid,
    undone_by       uuid,
    lasting         boolean     NOT NULL
);

CREATE UNIQUE INDEX change_by_id ON query.change (change_id, organization_id);
CREATE INDEX change_of_organization ON query.change (organization_id, number);
CREATE INDEX change_of_actor ON query.change (organization_id, actor_id, number);
CREATE INDEX change_by_time ON query.change (organization_id, at, number);

-- What it did to one resource. place: among the parts of the change, from 1 on. label: what it was called then; null for
-- people and invitations, which are named where names can be erased. fields: an object with one entry for each, see
-- FieldValues. scopes: the ids that it counts for. position: of the newest event in it.
CREATE TABLE query.change_part (
    number      bigint NOT NULL,
    place       int    NOT NULL,
    resource    text   NOT NULL,
    resource_id uuid   NOT NULL,
    label       text,
    action      text   NOT NULL,
    fields      jsonb  NOT NULL,
    scopes      uuid[] NOT NULL,
    position    bigint NOT NULL,
    PRIMARY KEY (number, place)
);

CREATE UNIQUE INDEX change_part_of_resource ON query.change_part (number, resource, resource_id);

-- Which changes have parts of this kind that count for an organization, a project, a space, a sprint or a resource. One
-- row, however many parts: a list of the changes of one kind is read from its newest on.
CREATE TABLE query.change_scope (
    scope_id uuid   NOT NULL,
    resource text   NOT NULL,
    action   text   NOT NULL,
    number   bigint NOT NULL,
    PRIMARY KEY (scope_id, resource, action, number)
);

-- What resources are called at the moment, and what else events do not say of them; deleted ones included. position: of
-- the event that said so, so that an older one that comes again brings nothing back.
CREATE TABLE query.change_memory (
    id       uuid   PRIMARY KEY,
    label    text   NOT NULL,
    details  text   NOT NULL,
    position bigint NOT NULL
);
