-- For whom a packet was made, in which formats, and which house template gave its Word file the looks: its hash, and what it was called then.
-- All are NULL for packets of before.
ALTER TABLE packet_made ADD COLUMN preset TEXT;
ALTER TABLE packet_made ADD COLUMN formats TEXT;
ALTER TABLE packet_made ADD COLUMN template TEXT;
ALTER TABLE packet_made ADD COLUMN template_sha256 TEXT CHECK (template_sha256 IS NULL OR length(template_sha256) = 64);

-- Which house template a kind of copy takes, as a user chose it; where there is no row the preset says. NULL for none. Named as the user calls
-- it, so that a newer version under the same name is used at once.
CREATE TABLE template_choice (
    preset    TEXT PRIMARY KEY CHECK (preset <> ''),
    template  TEXT CHECK (template <> ''),
    chosen_at TEXT NOT NULL,
    chosen_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
