-- Which store holds the events that this database belongs to. A move changes it in its last transaction, so that
-- nothing ever starts on the store that was left.
CREATE TABLE platform.event_location (
    one_row boolean     PRIMARY KEY DEFAULT true CHECK (one_row),
    store   text        NOT NULL CHECK (store IN ('postgresql', 'axon-server')),
    since   timestamptz NOT NULL DEFAULT now()
);

INSERT INTO platform.event_location (store) SELECT 'postgresql' WHERE EXISTS (SELECT FROM platform.domain_event);
