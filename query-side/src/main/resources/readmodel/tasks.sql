-- revision: the position of the newest event that changed anything that the row shows, counts and place included.
-- subtask_count, subtask_done_count: of those that are not deleted.
-- title_folded: as texts are compared, see Folding.loose. title_key: as names are compared and sorted, see Folding.key. edit_version: the sequence number of the event that edited the
-- task last; "version" also grows with what is said about it and with its place among others.
-- label_ids: those of query.task_label that are not deleted, with commas between: what lists show is read in one piece.
-- shown_type: a subtask is what has a parent; events say other things.
CREATE TABLE query.task (
    task_id         uuid PRIMARY KEY,
    organization_id uuid             NOT NULL,
    project_id      uuid             NOT NULL,
    project_key     text             NOT NULL,
    number          int              NOT NULL,
    title           text             NOT NULL,
    title_folded    text             NOT NULL,
    title_key       text COLLATE "C" NOT NULL,
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
    label_ids       text             NOT NULL,
    created_at      timestamptz      NOT NULL,
    updated_at      timestamptz      NOT NULL,
    deleted_at      timestamptz,
    version         bigint           NOT NULL,
    shown_type      text             NOT NULL GENERATED ALWAYS AS
        (CASE WHEN type = 'subtask' AND parent_task_id IS NULL THEN 'task' ELSE type END) STORED,
    edit_version    bigint           NOT NULL,
    subtask_count   int              NOT NULL,
    subtask_done_count int           NOT NULL,
    revision        bigint           NOT NULL
) WITH (fillfactor = 85);

CREATE INDEX task_order ON query.task (project_id, rank, number) INCLUDE (task_id) WHERE deleted_at IS NULL;
CREATE INDEX task_of_column ON query.task (project_id, status_id, rank, number) WHERE deleted_at IS NULL;
CREATE INDEX task_of_number ON query.task (project_id, number) WHERE deleted_at IS NULL;
CREATE INDEX task_of_assignee ON query.task (assignee_id, organization_id) WHERE deleted_at IS NULL;
CREATE INDEX task_of_parent ON query.task (parent_task_id) WHERE parent_task_id IS NOT NULL;

-- deleted: the label is, and nobody has given the task other labels since. It may come back.
CREATE TABLE query.task_label (
    task_id  uuid    NOT NULL,
    label_id uuid    NOT NULL,
    deleted  boolean NOT NULL DEFAULT false,
    PRIMARY KEY (task_id, label_id)
);

CREATE INDEX task_of_label ON query.task_label (label_id);

-- With which version of its project a label was deleted, or came back, last.
CREATE TABLE query.task_label_end (
    label_id uuid   PRIMARY KEY,
    version  bigint NOT NULL
);

-- Counting ten thousand tasks for every page and every position would cost more than the page.
-- open_tasks: those of the live tasks that are not done and have no parent.
CREATE TABLE query.task_count (
    project_id uuid PRIMARY KEY,
    live_tasks bigint NOT NULL,
    open_tasks bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

-- The order of a project's live tasks in pieces, so that the place of a task is counted in one of them: live_tasks have
-- their rank from low_rank on and before that of the next block.
CREATE TABLE query.task_block (
    project_id uuid             NOT NULL,
    low_rank   text COLLATE "C" NOT NULL,
    live_tasks int              NOT NULL,
    PRIMARY KEY (project_id, low_rank)
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
    version         bigint      NOT NULL,
    revision        bigint      NOT NULL
);

CREATE INDEX comment_of_task ON query.comment (task_id, created_at, added_version) WHERE NOT deleted;

-- completed_with_tasks, completed_with_done: null until the sprint is completed; then what it held at that moment, for good.
CREATE TABLE query.sprint (
    sprint_id            uuid PRIMARY KEY,
    organization_id      uuid        NOT NULL,
    project_id           uuid        NOT NULL,
    name                 text        NOT NULL,
    goal                 text,
    status               text        NOT NULL,
    start_date           date,
    end_date             date,
    created_at           timestamptz NOT NULL,
    updated_at           timestamptz NOT NULL,
    deleted_at           timestamptz,
    version              bigint      NOT NULL,
    completed_with_tasks bigint,
    completed_with_done  bigint,
    revision             bigint      NOT NULL
);

CREATE INDEX sprint_of_project ON query.sprint (project_id, created_at) WHERE deleted_at IS NULL;
CREATE INDEX active_sprint ON query.sprint (organization_id, created_at) WHERE status = 'active';

-- The live tasks of sprints, and those of them that are done. revision: of the counts.
CREATE TABLE query.sprint_count (
    sprint_id       uuid PRIMARY KEY,
    tasks           bigint NOT NULL,
    completed_tasks bigint NOT NULL,
    revision        bigint NOT NULL
) WITH (fillfactor = 50);

-- A page that is linked again gets a new row; what was unlinked keeps its row, marked.
CREATE TABLE query.page_link (
    link_id         uuid PRIMARY KEY,
    organization_id uuid        NOT NULL,
    task_id         uuid        NOT NULL,
    page_id         uuid        NOT NULL,
    linked_by       uuid        NOT NULL,
    unlinked        boolean     NOT NULL,
    created_at      timestamptz NOT NULL
);

CREATE INDEX page_link_of_task ON query.page_link (task_id) WHERE NOT unlinked;
CREATE INDEX page_link_of_page ON query.page_link (page_id) WHERE NOT unlinked;
