-- Packages that were sent, as they were sent: facts that no undo takes back (docs/adr/0013).
-- `files` holds path and text of each document; `knowledge` what they were checked with.
CREATE TABLE frozen (
    key         INTEGER PRIMARY KEY,
    program     INTEGER NOT NULL REFERENCES program (key) ON DELETE CASCADE,
    id          TEXT    NOT NULL UNIQUE CHECK (id <> ''),
    packet      TEXT    NOT NULL CHECK (packet <> ''),
    meeting     TEXT    NOT NULL,
    sent_on     TEXT    NOT NULL,
    frozen_at   TEXT    NOT NULL,
    who         TEXT    NOT NULL,
    fingerprint TEXT    NOT NULL,
    knowledge   TEXT    NOT NULL,
    files       TEXT    NOT NULL CHECK (json_valid(files))
) STRICT;

CREATE INDEX frozen_by_program ON frozen (program, key);
