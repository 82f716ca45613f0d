-- processing group query.activity

-- The rows of a deleted task are shown nowhere. What the tasks have not shown yet, a rebuild of query.activity finds.
ALTER TABLE query.activity ADD COLUMN task_deleted boolean NOT NULL DEFAULT false;

UPDATE query.activity SET task_deleted = true
WHERE task_id IN (SELECT task_id FROM query.task WHERE deleted_at IS NOT NULL);

CREATE INDEX activity_of_organization ON query.activity (organization_id, created_at DESC, version DESC, activity_id)
    WHERE NOT task_deleted;

-- entries: the rows of query.activity that are shown.
CREATE TABLE query.activity_count (
    organization_id uuid PRIMARY KEY,
    entries         bigint NOT NULL
) WITH (fillfactor = 50);

INSERT INTO query.activity_count (organization_id, entries)
SELECT organization_id, count(*) FILTER (WHERE NOT task_deleted) FROM query.activity GROUP BY organization_id;

-- processing group query.inbox

CREATE TABLE query.notification_count (
    user_id         uuid   NOT NULL,
    organization_id uuid   NOT NULL,
    notifications   bigint NOT NULL,
    unread          bigint NOT NULL,
    PRIMARY KEY (user_id, organization_id)
) WITH (fillfactor = 50);

INSERT INTO query.notification_count (user_id, organization_id, notifications, unread)
SELECT user_id, organization_id, count(*), count(*) FILTER (WHERE NOT read)
FROM query.notification GROUP BY user_id, organization_id;

CREATE INDEX unread_notification_of_user ON query.notification (user_id, created_at DESC, version DESC)
    WHERE NOT read;
