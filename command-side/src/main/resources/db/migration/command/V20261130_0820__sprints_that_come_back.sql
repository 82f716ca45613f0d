-- A deleted sprint keeps its row: to bring it back, its project is locked before it is loaded.
ALTER TABLE command.sprint_state ADD COLUMN deleted boolean NOT NULL DEFAULT false;
