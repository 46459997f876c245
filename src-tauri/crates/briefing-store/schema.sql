-- Generated from migrations/ by `cargo xtask gen`; not read by the program.

CREATE TABLE change (
    key       INTEGER PRIMARY KEY,
    operation INTEGER NOT NULL REFERENCES operation (seq) ON DELETE CASCADE,
    kind      TEXT    NOT NULL,
    record    TEXT    NOT NULL,
    revision  INTEGER NOT NULL,
    before    TEXT CHECK (before IS NULL OR json_valid(before)),
    after     TEXT CHECK (after IS NULL OR json_valid(after)),
    UNIQUE (operation, kind, record)
) STRICT;

CREATE INDEX change_record ON change (record, revision);

CREATE TABLE figure_blob (
    hash       TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    bytes      BLOB NOT NULL
) STRICT;

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

CREATE TABLE joined_body (
    record   TEXT    NOT NULL,
    revision INTEGER NOT NULL,
    second   INTEGER NOT NULL,
    body     TEXT    NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (record, revision)
) STRICT;

CREATE INDEX joined_body_age ON joined_body (second);

CREATE TABLE link (
    record INTEGER NOT NULL REFERENCES record (key) ON DELETE CASCADE,
    path   TEXT    NOT NULL,
    target TEXT    NOT NULL,
    prefix TEXT    NOT NULL,
    PRIMARY KEY (record, path, target)
) STRICT, WITHOUT ROWID;

CREATE INDEX link_target ON link (target);

CREATE TABLE meta (
    one            INTEGER PRIMARY KEY CHECK (one = 1),
    schema_version INTEGER NOT NULL,
    oldest_reader  INTEGER NOT NULL,
    clean          INTEGER NOT NULL CHECK (clean IN (0, 1)),
    created_at     TEXT    NOT NULL
) STRICT;

CREATE TABLE migration (
    version    INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    applied_at TEXT NOT NULL
) STRICT;

CREATE TABLE operation (
    seq     INTEGER PRIMARY KEY AUTOINCREMENT,
    program INTEGER REFERENCES program (key) ON DELETE CASCADE,
    at      TEXT NOT NULL,
    who     TEXT NOT NULL,
    name    TEXT NOT NULL,
    label   TEXT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('create', 'edit', 'undo', 'redo', 'restore', 'fact')),
    target  INTEGER,
    state   TEXT CHECK (state IN ('live', 'undone', 'dropped')),
    field   TEXT CHECK (field IS NULL OR json_valid(field)),
    CHECK ((state IS NULL) = (kind IN ('undo', 'redo')))
) STRICT;

CREATE INDEX operation_log ON operation (program, seq);

CREATE INDEX operation_state ON operation (program, state, seq);

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
, pages INTEGER CHECK (pages > 0), words INTEGER CHECK (words >= 0), figures INTEGER CHECK (figures >= 0), basis TEXT CHECK (basis IS NULL OR length(basis) = 64), preset TEXT, formats TEXT, template TEXT, template_sha256 TEXT CHECK (template_sha256 IS NULL OR length(template_sha256) = 64)) STRICT;

CREATE INDEX packet_made_by_program ON packet_made (program, key);

CREATE TABLE program (
    key        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    name       TEXT NOT NULL,
    created_at TEXT NOT NULL,
    removed_at TEXT
) STRICT;

CREATE TABLE record (
    key      INTEGER PRIMARY KEY,
    program  INTEGER NOT NULL REFERENCES program (key) ON DELETE CASCADE,
    kind     TEXT    NOT NULL CHECK (kind <> ''),
    id       TEXT    NOT NULL UNIQUE CHECK (id <> ''),
    position INTEGER NOT NULL,
    revision INTEGER NOT NULL CHECK (revision > 0),
    body     TEXT    NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX record_order ON record (program, kind, position);

CREATE TABLE restore_point (
    key       INTEGER PRIMARY KEY,
    program   INTEGER NOT NULL REFERENCES program (key) ON DELETE CASCADE,
    name      TEXT    NOT NULL,
    at        TEXT    NOT NULL,
    operation INTEGER NOT NULL
) STRICT;

CREATE INDEX restore_point_program ON restore_point (program, operation);

CREATE VIRTUAL TABLE search USING fts5 (
    scope, title, text,
    tokenize = 'porter unicode61 remove_diacritics 2',
    prefix = '2 3 4'
);

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

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

CREATE TABLE template_choice (
    preset    TEXT PRIMARY KEY CHECK (preset <> ''),
    template  TEXT CHECK (template <> ''),
    chosen_at TEXT NOT NULL,
    chosen_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
