-- processing group query.tasks

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
