-- A Zhupi project: reports apart from their texts, a codebook, coders and their codings.
-- Offsets are Unicode code points, half-open, into texts.text. Times are UTC, ISO 8601.
-- Tables with an `id TEXT PRIMARY KEY` hold research data; the journal's triggers are
-- made from them by the program, so that no table can be forgotten.

CREATE TABLE project (
    singleton INTEGER PRIMARY KEY CHECK (singleton = 1),
    uuid TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    program_version TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What cannot change once it is in: bytes as they came, texts, and what was found in them.

CREATE TABLE originals (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    compressed BLOB NOT NULL
) STRICT;

CREATE TABLE texts (
    number INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    characters INTEGER NOT NULL CHECK (characters > 0),
    segments TEXT NOT NULL,
    -- Last, since what stands behind a long value is read only after all of it.
    text TEXT NOT NULL
) STRICT;

-- One token a character, so that a query of one or two characters finds every occurrence;
-- rowid is texts.number. Only positions are kept here, the characters are in `texts`.
CREATE VIRTUAL TABLE search USING fts5 (tokens, content = '', tokenize = 'ascii');

CREATE TABLE sections (
    text_sha256 TEXT NOT NULL REFERENCES texts (sha256),
    position INTEGER NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 3),
    title TEXT NOT NULL,
    start INTEGER NOT NULL,
    body_start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    role TEXT,
    PRIMARY KEY (text_sha256, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE cleanings (
    original_sha256 TEXT NOT NULL REFERENCES originals (sha256),
    text_sha256 TEXT NOT NULL REFERENCES texts (sha256),
    encoding TEXT NOT NULL,
    parts TEXT NOT NULL,
    repairs TEXT NOT NULL,
    PRIMARY KEY (original_sha256, text_sha256)
) STRICT, WITHOUT ROWID;

-- Research data.

CREATE TABLE coders (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    colour TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE themes (
    id TEXT PRIMARY KEY,
    parent_id TEXT REFERENCES themes (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    colour TEXT NOT NULL,
    key TEXT,
    definition TEXT NOT NULL,
    include TEXT NOT NULL,
    exclude TEXT NOT NULL,
    example TEXT NOT NULL,
    counter_example TEXT NOT NULL,
    keywords TEXT NOT NULL,
    retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
    merged_into TEXT REFERENCES themes (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE codebook_versions (
    version INTEGER PRIMARY KEY,
    created_at TEXT NOT NULL,
    coder_id TEXT NOT NULL,
    themes TEXT NOT NULL
) STRICT;

CREATE TABLE reports (
    id TEXT PRIMARY KEY,
    text_sha256 TEXT NOT NULL REFERENCES texts (sha256),
    original_sha256 TEXT REFERENCES originals (sha256),
    source_name TEXT NOT NULL,
    title TEXT,
    kind TEXT,
    issuing_body TEXT,
    county TEXT,
    county_code TEXT,
    prefecture TEXT,
    province TEXT,
    year INTEGER,
    issued_on TEXT,
    published_on TEXT,
    document_number TEXT,
    guessed TEXT NOT NULL,
    warnings TEXT NOT NULL,
    imported_at TEXT NOT NULL
) STRICT;
CREATE INDEX reports_by_text ON reports (text_sha256);
CREATE INDEX reports_in_order ON reports (
    province IS NULL, province, prefecture, county_code, county, year, source_name
);

CREATE TABLE rounds (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE codings (
    id TEXT PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id) DEFERRABLE INITIALLY DEFERRED,
    theme_id TEXT NOT NULL REFERENCES themes (id) DEFERRABLE INITIALLY DEFERRED,
    coder_id TEXT NOT NULL REFERENCES coders (id) DEFERRABLE INITIALLY DEFERRED,
    round_id TEXT REFERENCES rounds (id) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end > start),
    memo TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('hand', 'match', 'load')),
    codebook_version INTEGER NOT NULL REFERENCES codebook_versions (version),
    created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX codings_once
    ON codings (report_id, theme_id, coder_id, start, end, ifnull(round_id, ''));
CREATE INDEX codings_by_theme ON codings (theme_id, report_id);
CREATE INDEX codings_by_coder ON codings (coder_id);

CREATE TABLE memos (
    id TEXT PRIMARY KEY,
    coder_id TEXT NOT NULL REFERENCES coders (id) DEFERRABLE INITIALLY DEFERRED,
    report_id TEXT REFERENCES reports (id) DEFERRABLE INITIALLY DEFERRED,
    theme_id TEXT REFERENCES themes (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

-- A report that a coder has finished: with no coding it is an empty set, and not missing.
CREATE TABLE finished (
    id TEXT PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id) DEFERRABLE INITIALLY DEFERRED,
    coder_id TEXT NOT NULL REFERENCES coders (id) DEFERRABLE INITIALLY DEFERRED,
    finished_at TEXT NOT NULL,
    UNIQUE (report_id, coder_id)
) STRICT;

-- The journal. `journal_open` names the entry that is being written; a change to research
-- data while none is open is refused by the triggers.

CREATE TABLE journal_entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    coder_id TEXT NOT NULL,
    verb TEXT NOT NULL,
    detail TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('base', 'do', 'undo', 'redo')),
    target INTEGER REFERENCES journal_entries (id)
) STRICT;
CREATE INDEX journal_by_coder ON journal_entries (coder_id, kind, id);
CREATE INDEX journal_by_target ON journal_entries (target) WHERE target IS NOT NULL;

CREATE TABLE journal_changes (
    id INTEGER PRIMARY KEY,
    entry_id INTEGER NOT NULL REFERENCES journal_entries (id),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX journal_changes_by_entry ON journal_changes (entry_id);

CREATE TABLE journal_open (
    singleton INTEGER PRIMARY KEY CHECK (singleton = 1),
    entry_id INTEGER NOT NULL REFERENCES journal_entries (id)
) STRICT;
