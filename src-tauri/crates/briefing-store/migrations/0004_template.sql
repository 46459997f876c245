-- House templates for Word, kept whole, so that a file that is moved or lost changes nothing (docs/adr/0017).
-- A template that is removed keeps its row, so that a hash in a manifest can still be told by its name; its bytes go.
CREATE TABLE template (
    key        INTEGER PRIMARY KEY,
    sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
    name       TEXT NOT NULL CHECK (name <> ''),
    file       TEXT NOT NULL,
    size       INTEGER NOT NULL,
    added_at   TEXT NOT NULL,
    added_by   TEXT NOT NULL,
    removed_at TEXT,
    removed_by TEXT,
    bytes      BLOB,
    CHECK ((removed_at IS NULL) = (bytes IS NOT NULL)),
    CHECK ((removed_at IS NULL) = (removed_by IS NULL))
) STRICT;

CREATE UNIQUE INDEX template_in_use ON template (sha256) WHERE removed_at IS NULL;
