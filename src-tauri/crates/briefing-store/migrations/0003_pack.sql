-- Packs of knowledge by hash, what was done with them, and what packets were made with: facts that no undo takes back (docs/adr/0014).
-- `files` holds path and text of each file of a pack, its manifest included. A pack is in use when its last event says `accepted`.
CREATE TABLE pack (
    key      INTEGER PRIMARY KEY,
    sha256   TEXT    NOT NULL UNIQUE CHECK (length(sha256) = 64),
    id       TEXT    NOT NULL CHECK (id <> ''),
    version  TEXT    NOT NULL CHECK (version <> ''),
    title    TEXT    NOT NULL,
    kind     TEXT    NOT NULL CHECK (kind <> ''),
    added_at TEXT    NOT NULL,
    who      TEXT    NOT NULL,
    files    TEXT    NOT NULL CHECK (json_valid(files))
) STRICT;

CREATE TABLE pack_event (
    key    INTEGER PRIMARY KEY,
    pack   INTEGER NOT NULL REFERENCES pack (key),
    at     TEXT    NOT NULL,
    who    TEXT    NOT NULL,
    event  TEXT    NOT NULL CHECK (event IN ('accepted', 'taken_back')),
    reason TEXT    NOT NULL
) STRICT;

CREATE INDEX pack_event_by_pack ON pack_event (pack, key);

-- `knowledge` holds the rule pack and the packs of knowledge, as a list of texts.
CREATE TABLE packet_made (
    key         INTEGER PRIMARY KEY,
    program     INTEGER NOT NULL REFERENCES program (key) ON DELETE CASCADE,
    packet      TEXT    NOT NULL CHECK (packet <> ''),
    status      TEXT    NOT NULL,
    as_of       TEXT    NOT NULL,
    made_at     TEXT    NOT NULL,
    who         TEXT    NOT NULL,
    fingerprint TEXT    NOT NULL,
    knowledge   TEXT    NOT NULL CHECK (json_valid(knowledge))
) STRICT;

CREATE INDEX packet_made_by_program ON packet_made (program, key);
