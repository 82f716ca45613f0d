CREATE SCHEMA IF NOT EXISTS query;
CREATE TABLE query.last_word (word text NOT NULL);
