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
CREATE INDEX unread_notification_of_user ON query.notification (user_id, created_at DESC, version DESC)
    WHERE NOT read;

-- Open sockets ask again and again for what is newer than what they have seen.
CREATE INDEX notification_by_place ON query.notification (user_id, version);

CREATE TABLE query.notification_count (
    user_id         uuid   NOT NULL,
    organization_id uuid   NOT NULL,
    notifications   bigint NOT NULL,
    unread          bigint NOT NULL,
    PRIMARY KEY (user_id, organization_id)
) WITH (fillfactor = 50);
