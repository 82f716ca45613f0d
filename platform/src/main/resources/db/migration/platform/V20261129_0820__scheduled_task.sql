-- Work that waits to be done, once, by whichever process is free (db-scheduler's table). What it is about is encrypted:
-- a mail can hold the link that resets a password.
CREATE TABLE platform.scheduled_task (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_task_due ON platform.scheduled_task (execution_time);
CREATE INDEX scheduled_task_heartbeat ON platform.scheduled_task (last_heartbeat);

-- Mails that wait already are encrypted in the same way.
INSERT INTO platform.scheduled_task
       (task_name, task_instance, task_data, execution_time, picked, consecutive_failures, version)
SELECT 'mail', 'outgoing-' || id, message, next_attempt_at, false, attempts, 1
  FROM platform.outgoing_mail;
DROP TABLE platform.outgoing_mail;
