CREATE TABLE query.book (
    title text PRIMARY KEY
);

CREATE TABLE query.shelf_mark (
    title text PRIMARY KEY,
    mark  text NOT NULL
);
