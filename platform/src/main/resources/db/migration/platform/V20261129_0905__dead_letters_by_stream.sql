-- Each write asks whether something of its stream was put aside.
CREATE INDEX dead_letter_by_sequence ON platform.dead_letter_entry (sequence_identifier);
