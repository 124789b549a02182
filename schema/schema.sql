-- Made from schema/steps by `make schema`; change the steps, not this file.

PRAGMA application_id = 1514689872;
PRAGMA user_version = 9;

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
    
    text TEXT NOT NULL
) STRICT;

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

CREATE TABLE rounds (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL
, unit TEXT NOT NULL DEFAULT 'sentence'
    CHECK (unit IN ('character', 'sentence', 'paragraph', 'section', 'report')), codebook_version INTEGER NOT NULL DEFAULT 1, blind INTEGER NOT NULL DEFAULT 1 CHECK (blind IN (0, 1)), state TEXT NOT NULL DEFAULT 'planned'
    CHECK (state IN ('planned', 'coding', 'locked', 'revealed', 'adjudicated')), seed INTEGER, design TEXT NOT NULL DEFAULT '{}') STRICT;

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
, flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1))) STRICT;

CREATE TABLE memos (
    id TEXT PRIMARY KEY,
    coder_id TEXT NOT NULL REFERENCES coders (id) DEFERRABLE INITIALLY DEFERRED,
    report_id TEXT REFERENCES reports (id) DEFERRABLE INITIALLY DEFERRED,
    theme_id TEXT REFERENCES themes (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
, flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1))) STRICT;

CREATE TABLE finished (
    id TEXT PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id) DEFERRABLE INITIALLY DEFERRED,
    coder_id TEXT NOT NULL REFERENCES coders (id) DEFERRABLE INITIALLY DEFERRED,
    finished_at TEXT NOT NULL,
    UNIQUE (report_id, coder_id)
) STRICT;

CREATE TABLE journal_entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    coder_id TEXT NOT NULL,
    verb TEXT NOT NULL,
    detail TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('base', 'do', 'undo', 'redo')),
    target INTEGER REFERENCES journal_entries (id)
) STRICT;

CREATE TABLE journal_changes (
    id INTEGER PRIMARY KEY,
    entry_id INTEGER NOT NULL REFERENCES journal_entries (id),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT,
    after TEXT
) STRICT;

CREATE TABLE journal_open (
    singleton INTEGER PRIMARY KEY CHECK (singleton = 1),
    entry_id INTEGER NOT NULL REFERENCES journal_entries (id)
) STRICT;

CREATE TABLE round_reports (
    id TEXT PRIMARY KEY,
    round_id TEXT NOT NULL REFERENCES rounds (id) DEFERRABLE INITIALLY DEFERRED,
    report_id TEXT NOT NULL REFERENCES reports (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    UNIQUE (round_id, report_id)
) STRICT;

CREATE TABLE round_coders (
    id TEXT PRIMARY KEY,
    round_id TEXT NOT NULL REFERENCES rounds (id) DEFERRABLE INITIALLY DEFERRED,
    coder_id TEXT NOT NULL REFERENCES coders (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    UNIQUE (round_id, coder_id)
) STRICT;

CREATE TABLE round_finished (
    id TEXT PRIMARY KEY,
    round_id TEXT NOT NULL REFERENCES rounds (id) DEFERRABLE INITIALLY DEFERRED,
    report_id TEXT NOT NULL REFERENCES reports (id) DEFERRABLE INITIALLY DEFERRED,
    coder_id TEXT NOT NULL REFERENCES coders (id) DEFERRABLE INITIALLY DEFERRED,
    finished_at TEXT NOT NULL,
    UNIQUE (round_id, report_id, coder_id)
) STRICT;

CREATE TABLE adjudications (
    id TEXT PRIMARY KEY,
    round_id TEXT NOT NULL REFERENCES rounds (id) DEFERRABLE INITIALLY DEFERRED,
    report_id TEXT NOT NULL REFERENCES reports (id) DEFERRABLE INITIALLY DEFERRED,
    theme_id TEXT NOT NULL REFERENCES themes (id) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end > start),
    kind TEXT NOT NULL CHECK (kind IN ('take', 'union', 'intersection', 'edit', 'none')),
    taken_from TEXT REFERENCES coders (id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL CHECK (reason IN ('', 'ambiguous', 'gap', 'error', 'edge')),
    codebook_must_change INTEGER NOT NULL CHECK (codebook_must_change IN (0, 1)),
    note TEXT NOT NULL,
    decided_by TEXT NOT NULL REFERENCES coders (id) DEFERRABLE INITIALLY DEFERRED,
    decided_at TEXT NOT NULL,
    seen TEXT NOT NULL
) STRICT;

CREATE TABLE resolutions (
    id TEXT PRIMARY KEY,
    adjudication_id TEXT NOT NULL REFERENCES adjudications (id) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end > start)
) STRICT;

CREATE TABLE packages (
    round_id TEXT NOT NULL,
    coder_id TEXT NOT NULL,
    token_sha256 TEXT NOT NULL,
    number INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (round_id, coder_id, token_sha256)
) STRICT, WITHOUT ROWID;

CREATE TABLE take_ins (
    id TEXT PRIMARY KEY,
    round_id TEXT NOT NULL REFERENCES rounds (id) DEFERRABLE INITIALLY DEFERRED,
    coder_id TEXT NOT NULL REFERENCES coders (id) DEFERRABLE INITIALLY DEFERRED,
    marks TEXT NOT NULL,
    taken_at TEXT NOT NULL
) STRICT;

CREATE TABLE seals (
    kind TEXT NOT NULL CHECK (
        kind IN ('text', 'original', 'cleaning', 'version', 'setting', 'project', 'entry', 'package')
    ),
    row TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (kind, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE own_facts (
    id TEXT PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (name <> ''),
    value TEXT NOT NULL CHECK (value <> ''),
    numeric INTEGER NOT NULL CHECK (numeric IN (0, 1)),
    UNIQUE (report_id, name)
) STRICT;

CREATE TABLE indicators (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    unit TEXT NOT NULL,
    synonyms TEXT NOT NULL,
    definition TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE figures (
    id TEXT PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id) DEFERRABLE INITIALLY DEFERRED,
    coder_id TEXT NOT NULL REFERENCES coders (id) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end > start),
    verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'rejected')),
    value TEXT NOT NULL,
    value_to TEXT NOT NULL,
    unit TEXT NOT NULL,
    qualifier TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('level', 'change')),
    compared TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('achieved', 'target')),
    indicator TEXT NOT NULL,
    decided_at TEXT NOT NULL
) STRICT;

CREATE TABLE codebook_notes (
    id TEXT PRIMARY KEY,
    codebook_version INTEGER NOT NULL
        REFERENCES codebook_versions (version) DEFERRABLE INITIALLY DEFERRED,
    theme_id TEXT REFERENCES themes (id) DEFERRABLE INITIALLY DEFERRED,
    meaning_changed INTEGER NOT NULL
        CHECK (meaning_changed IN (0, 1) AND (theme_id IS NOT NULL OR meaning_changed = 0)),
    reason TEXT NOT NULL,
    coder_id TEXT NOT NULL REFERENCES coders (id) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE suggestions (
    id TEXT PRIMARY KEY,
    report_id TEXT NOT NULL,
    text_sha256 TEXT NOT NULL REFERENCES texts (sha256) DEFERRABLE INITIALLY DEFERRED,
    coder_id TEXT NOT NULL,
    theme_id TEXT NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end > start),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 1000),
    origin TEXT NOT NULL CHECK (origin IN ('keywords', 'model')),
    outcome TEXT NOT NULL CHECK (outcome IN ('shown', 'accepted', 'corrected', 'rejected')),
    chosen_theme_id TEXT,
    shown_at TEXT NOT NULL,
    decided_at TEXT
) STRICT;

CREATE INDEX reports_by_text ON reports (text_sha256);

CREATE INDEX reports_in_order ON reports (
    province IS NULL, province, prefecture, county_code, county, year, source_name
);

CREATE UNIQUE INDEX codings_once
    ON codings (report_id, theme_id, coder_id, start, end, ifnull(round_id, ''));

CREATE INDEX codings_by_theme ON codings (theme_id, report_id);

CREATE INDEX codings_by_coder ON codings (coder_id);

CREATE INDEX journal_by_coder ON journal_entries (coder_id, kind, id);

CREATE INDEX journal_by_target ON journal_entries (target) WHERE target IS NOT NULL;

CREATE INDEX journal_changes_by_entry ON journal_changes (entry_id);

CREATE INDEX codings_by_round ON codings (round_id) WHERE round_id IS NOT NULL;

CREATE INDEX adjudications_by_round ON adjudications (round_id);

CREATE INDEX resolutions_by_adjudication ON resolutions (adjudication_id);

CREATE INDEX figures_by_report ON figures (report_id, start);

CREATE INDEX codebook_notes_by_theme ON codebook_notes (theme_id, codebook_version);

CREATE INDEX suggestions_by_text ON suggestions (text_sha256, coder_id);

CREATE TRIGGER journal_coders_insert AFTER INSERT ON coders BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'coders', NEW.id, NULL, json_object('id', NEW.id, 'name', NEW.name, 'colour', NEW.colour, 'created_at', NEW.created_at)
    FROM journal_open;
END;

CREATE TRIGGER journal_coders_update AFTER UPDATE ON coders WHEN OLD.id IS NOT NEW.id OR OLD.name IS NOT NEW.name OR OLD.colour IS NOT NEW.colour OR OLD.created_at IS NOT NEW.created_at BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'coders', NEW.id, json_object('id', OLD.id, 'name', OLD.name, 'colour', OLD.colour, 'created_at', OLD.created_at), json_object('id', NEW.id, 'name', NEW.name, 'colour', NEW.colour, 'created_at', NEW.created_at)
    FROM journal_open;
END;

CREATE TRIGGER journal_coders_delete AFTER DELETE ON coders BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'coders', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'colour', OLD.colour, 'created_at', OLD.created_at), NULL
    FROM journal_open;
END;

CREATE TRIGGER journal_themes_insert AFTER INSERT ON themes BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'themes', NEW.id, NULL, json_object('id', NEW.id, 'parent_id', NEW.parent_id, 'position', NEW.position, 'name', NEW.name, 'colour', NEW.colour, 'key', NEW.key, 'definition', NEW.definition, 'include', NEW.include, 'exclude', NEW.exclude, 'example', NEW.example, 'counter_example', NEW.counter_example, 'keywords', NEW.keywords, 'retired', NEW.retired, 'merged_into', NEW.merged_into)
    FROM journal_open;
END;

CREATE TRIGGER journal_themes_update AFTER UPDATE ON themes WHEN OLD.id IS NOT NEW.id OR OLD.parent_id IS NOT NEW.parent_id OR OLD.position IS NOT NEW.position OR OLD.name IS NOT NEW.name OR OLD.colour IS NOT NEW.colour OR OLD.key IS NOT NEW.key OR OLD.definition IS NOT NEW.definition OR OLD.include IS NOT NEW.include OR OLD.exclude IS NOT NEW.exclude OR OLD.example IS NOT NEW.example OR OLD.counter_example IS NOT NEW.counter_example OR OLD.keywords IS NOT NEW.keywords OR OLD.retired IS NOT NEW.retired OR OLD.merged_into IS NOT NEW.merged_into BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'themes', NEW.id, json_object('id', OLD.id, 'parent_id', OLD.parent_id, 'position', OLD.position, 'name', OLD.name, 'colour', OLD.colour, 'key', OLD.key, 'definition', OLD.definition, 'include', OLD.include, 'exclude', OLD.exclude, 'example', OLD.example, 'counter_example', OLD.counter_example, 'keywords', OLD.keywords, 'retired', OLD.retired, 'merged_into', OLD.merged_into), json_object('id', NEW.id, 'parent_id', NEW.parent_id, 'position', NEW.position, 'name', NEW.name, 'colour', NEW.colour, 'key', NEW.key, 'definition', NEW.definition, 'include', NEW.include, 'exclude', NEW.exclude, 'example', NEW.example, 'counter_example', NEW.counter_example, 'keywords', NEW.keywords, 'retired', NEW.retired, 'merged_into', NEW.merged_into)
    FROM journal_open;
END;

CREATE TRIGGER journal_themes_delete AFTER DELETE ON themes BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'themes', OLD.id, json_object('id', OLD.id, 'parent_id', OLD.parent_id, 'position', OLD.position, 'name', OLD.name, 'colour', OLD.colour, 'key', OLD.key, 'definition', OLD.definition, 'include', OLD.include, 'exclude', OLD.exclude, 'example', OLD.example, 'counter_example', OLD.counter_example, 'keywords', OLD.keywords, 'retired', OLD.retired, 'merged_into', OLD.merged_into), NULL
    FROM journal_open;
END;

CREATE TRIGGER journal_reports_insert AFTER INSERT ON reports BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'reports', NEW.id, NULL, json_object('id', NEW.id, 'text_sha256', NEW.text_sha256, 'original_sha256', NEW.original_sha256, 'source_name', NEW.source_name, 'title', NEW.title, 'kind', NEW.kind, 'issuing_body', NEW.issuing_body, 'county', NEW.county, 'county_code', NEW.county_code, 'prefecture', NEW.prefecture, 'province', NEW.province, 'year', NEW.year, 'issued_on', NEW.issued_on, 'published_on', NEW.published_on, 'document_number', NEW.document_number, 'guessed', NEW.guessed, 'warnings', NEW.warnings, 'imported_at', NEW.imported_at)
    FROM journal_open;
END;

CREATE TRIGGER journal_reports_update AFTER UPDATE ON reports WHEN OLD.id IS NOT NEW.id OR OLD.text_sha256 IS NOT NEW.text_sha256 OR OLD.original_sha256 IS NOT NEW.original_sha256 OR OLD.source_name IS NOT NEW.source_name OR OLD.title IS NOT NEW.title OR OLD.kind IS NOT NEW.kind OR OLD.issuing_body IS NOT NEW.issuing_body OR OLD.county IS NOT NEW.county OR OLD.county_code IS NOT NEW.county_code OR OLD.prefecture IS NOT NEW.prefecture OR OLD.province IS NOT NEW.province OR OLD.year IS NOT NEW.year OR OLD.issued_on IS NOT NEW.issued_on OR OLD.published_on IS NOT NEW.published_on OR OLD.document_number IS NOT NEW.document_number OR OLD.guessed IS NOT NEW.guessed OR OLD.warnings IS NOT NEW.warnings OR OLD.imported_at IS NOT NEW.imported_at BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'reports', NEW.id, json_object('id', OLD.id, 'text_sha256', OLD.text_sha256, 'original_sha256', OLD.original_sha256, 'source_name', OLD.source_name, 'title', OLD.title, 'kind', OLD.kind, 'issuing_body', OLD.issuing_body, 'county', OLD.county, 'county_code', OLD.county_code, 'prefecture', OLD.prefecture, 'province', OLD.province, 'year', OLD.year, 'issued_on', OLD.issued_on, 'published_on', OLD.published_on, 'document_number', OLD.document_number, 'guessed', OLD.guessed, 'warnings', OLD.warnings, 'imported_at', OLD.imported_at), json_object('id', NEW.id, 'text_sha256', NEW.text_sha256, 'original_sha256', NEW.original_sha256, 'source_name', NEW.source_name, 'title', NEW.title, 'kind', NEW.kind, 'issuing_body', NEW.issuing_body, 'county', NEW.county, 'county_code', NEW.county_code, 'prefecture', NEW.prefecture, 'province', NEW.province, 'year', NEW.year, 'issued_on', NEW.issued_on, 'published_on', NEW.published_on, 'document_number', NEW.document_number, 'guessed', NEW.guessed, 'warnings', NEW.warnings, 'imported_at', NEW.imported_at)
    FROM journal_open;
END;

CREATE TRIGGER journal_reports_delete AFTER DELETE ON reports BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'reports', OLD.id, json_object('id', OLD.id, 'text_sha256', OLD.text_sha256, 'original_sha256', OLD.original_sha256, 'source_name', OLD.source_name, 'title', OLD.title, 'kind', OLD.kind, 'issuing_body', OLD.issuing_body, 'county', OLD.county, 'county_code', OLD.county_code, 'prefecture', OLD.prefecture, 'province', OLD.province, 'year', OLD.year, 'issued_on', OLD.issued_on, 'published_on', OLD.published_on, 'document_number', OLD.document_number, 'guessed', OLD.guessed, 'warnings', OLD.warnings, 'imported_at', OLD.imported_at), NULL
    FROM journal_open;
END;

CREATE TRIGGER journal_rounds_insert AFTER INSERT ON rounds BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'rounds', NEW.id, NULL, json_object('id', NEW.id, 'name', NEW.name, 'created_at', NEW.created_at, 'unit', NEW.unit, 'codebook_version', NEW.codebook_version, 'blind', NEW.blind, 'state', NEW.state, 'seed', NEW.seed, 'design', NEW.design)
    FROM journal_open;
END;

CREATE TRIGGER journal_rounds_update AFTER UPDATE ON rounds WHEN OLD.id IS NOT NEW.id OR OLD.name IS NOT NEW.name OR OLD.created_at IS NOT NEW.created_at OR OLD.unit IS NOT NEW.unit OR OLD.codebook_version IS NOT NEW.codebook_version OR OLD.blind IS NOT NEW.blind OR OLD.state IS NOT NEW.state OR OLD.seed IS NOT NEW.seed OR OLD.design IS NOT NEW.design BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'rounds', NEW.id, json_object('id', OLD.id, 'name', OLD.name, 'created_at', OLD.created_at, 'unit', OLD.unit, 'codebook_version', OLD.codebook_version, 'blind', OLD.blind, 'state', OLD.state, 'seed', OLD.seed, 'design', OLD.design), json_object('id', NEW.id, 'name', NEW.name, 'created_at', NEW.created_at, 'unit', NEW.unit, 'codebook_version', NEW.codebook_version, 'blind', NEW.blind, 'state', NEW.state, 'seed', NEW.seed, 'design', NEW.design)
    FROM journal_open;
END;

CREATE TRIGGER journal_rounds_delete AFTER DELETE ON rounds BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'rounds', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'created_at', OLD.created_at, 'unit', OLD.unit, 'codebook_version', OLD.codebook_version, 'blind', OLD.blind, 'state', OLD.state, 'seed', OLD.seed, 'design', OLD.design), NULL
    FROM journal_open;
END;

CREATE TRIGGER journal_codings_insert AFTER INSERT ON codings BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'codings', NEW.id, NULL, json_object('id', NEW.id, 'report_id', NEW.report_id, 'theme_id', NEW.theme_id, 'coder_id', NEW.coder_id, 'round_id', NEW.round_id, 'start', NEW.start, 'end', NEW.end, 'memo', NEW.memo, 'origin', NEW.origin, 'codebook_version', NEW.codebook_version, 'created_at', NEW.created_at, 'flagged', NEW.flagged)
    FROM journal_open;
END;

CREATE TRIGGER journal_codings_update AFTER UPDATE ON codings WHEN OLD.id IS NOT NEW.id OR OLD.report_id IS NOT NEW.report_id OR OLD.theme_id IS NOT NEW.theme_id OR OLD.coder_id IS NOT NEW.coder_id OR OLD.round_id IS NOT NEW.round_id OR OLD.start IS NOT NEW.start OR OLD.end IS NOT NEW.end OR OLD.memo IS NOT NEW.memo OR OLD.origin IS NOT NEW.origin OR OLD.codebook_version IS NOT NEW.codebook_version OR OLD.created_at IS NOT NEW.created_at OR OLD.flagged IS NOT NEW.flagged BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'codings', NEW.id, json_object('id', OLD.id, 'report_id', OLD.report_id, 'theme_id', OLD.theme_id, 'coder_id', OLD.coder_id, 'round_id', OLD.round_id, 'start', OLD.start, 'end', OLD.end, 'memo', OLD.memo, 'origin', OLD.origin, 'codebook_version', OLD.codebook_version, 'created_at', OLD.created_at, 'flagged', OLD.flagged), json_object('id', NEW.id, 'report_id', NEW.report_id, 'theme_id', NEW.theme_id, 'coder_id', NEW.coder_id, 'round_id', NEW.round_id, 'start', NEW.start, 'end', NEW.end, 'memo', NEW.memo, 'origin', NEW.origin, 'codebook_version', NEW.codebook_version, 'created_at', NEW.created_at, 'flagged', NEW.flagged)
    FROM journal_open;
END;

CREATE TRIGGER journal_codings_delete AFTER DELETE ON codings BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'codings', OLD.id, json_object('id', OLD.id, 'report_id', OLD.report_id, 'theme_id', OLD.theme_id, 'coder_id', OLD.coder_id, 'round_id', OLD.round_id, 'start', OLD.start, 'end', OLD.end, 'memo', OLD.memo, 'origin', OLD.origin, 'codebook_version', OLD.codebook_version, 'created_at', OLD.created_at, 'flagged', OLD.flagged), NULL
    FROM journal_open;
END;

CREATE TRIGGER journal_memos_insert AFTER INSERT ON memos BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'memos', NEW.id, NULL, json_object('id', NEW.id, 'coder_id', NEW.coder_id, 'report_id', NEW.report_id, 'theme_id', NEW.theme_id, 'text', NEW.text, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at, 'flagged', NEW.flagged)
    FROM journal_open;
END;

CREATE TRIGGER journal_memos_update AFTER UPDATE ON memos WHEN OLD.id IS NOT NEW.id OR OLD.coder_id IS NOT NEW.coder_id OR OLD.report_id IS NOT NEW.report_id OR OLD.theme_id IS NOT NEW.theme_id OR OLD.text IS NOT NEW.text OR OLD.created_at IS NOT NEW.created_at OR OLD.updated_at IS NOT NEW.updated_at OR OLD.flagged IS NOT NEW.flagged BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'memos', NEW.id, json_object('id', OLD.id, 'coder_id', OLD.coder_id, 'report_id', OLD.report_id, 'theme_id', OLD.theme_id, 'text', OLD.text, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at, 'flagged', OLD.flagged), json_object('id', NEW.id, 'coder_id', NEW.coder_id, 'report_id', NEW.report_id, 'theme_id', NEW.theme_id, 'text', NEW.text, 'created_at', NEW.created_at, 'updated_at', NEW.updated_at, 'flagged', NEW.flagged)
    FROM journal_open;
END;

CREATE TRIGGER journal_memos_delete AFTER DELETE ON memos BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'memos', OLD.id, json_object('id', OLD.id, 'coder_id', OLD.coder_id, 'report_id', OLD.report_id, 'theme_id', OLD.theme_id, 'text', OLD.text, 'created_at', OLD.created_at, 'updated_at', OLD.updated_at, 'flagged', OLD.flagged), NULL
    FROM journal_open;
END;

CREATE TRIGGER journal_finished_insert AFTER INSERT ON finished BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'finished', NEW.id, NULL, json_object('id', NEW.id, 'report_id', NEW.report_id, 'coder_id', NEW.coder_id, 'finished_at', NEW.finished_at)
    FROM journal_open;
END;

CREATE TRIGGER journal_finished_update AFTER UPDATE ON finished WHEN OLD.id IS NOT NEW.id OR OLD.report_id IS NOT NEW.report_id OR OLD.coder_id IS NOT NEW.coder_id OR OLD.finished_at IS NOT NEW.finished_at BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'finished', NEW.id, json_object('id', OLD.id, 'report_id', OLD.report_id, 'coder_id', OLD.coder_id, 'finished_at', OLD.finished_at), json_object('id', NEW.id, 'report_id', NEW.report_id, 'coder_id', NEW.coder_id, 'finished_at', NEW.finished_at)
    FROM journal_open;
END;

CREATE TRIGGER journal_finished_delete AFTER DELETE ON finished BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'finished', OLD.id, json_object('id', OLD.id, 'report_id', OLD.report_id, 'coder_id', OLD.coder_id, 'finished_at', OLD.finished_at), NULL
    FROM journal_open;
END;

CREATE TRIGGER journal_round_reports_insert AFTER INSERT ON round_reports BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'round_reports', NEW.id, NULL, json_object('id', NEW.id, 'round_id', NEW.round_id, 'report_id', NEW.report_id, 'position', NEW.position)
    FROM journal_open;
END;

CREATE TRIGGER journal_round_reports_update AFTER UPDATE ON round_reports WHEN OLD.id IS NOT NEW.id OR OLD.round_id IS NOT NEW.round_id OR OLD.report_id IS NOT NEW.report_id OR OLD.position IS NOT NEW.position BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'round_reports', NEW.id, json_object('id', OLD.id, 'round_id', OLD.round_id, 'report_id', OLD.report_id, 'position', OLD.position), json_object('id', NEW.id, 'round_id', NEW.round_id, 'report_id', NEW.report_id, 'position', NEW.position)
    FROM journal_open;
END;

CREATE TRIGGER journal_round_reports_delete AFTER DELETE ON round_reports BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'round_reports', OLD.id, json_object('id', OLD.id, 'round_id', OLD.round_id, 'report_id', OLD.report_id, 'position', OLD.position), NULL
    FROM journal_open;
END;

CREATE TRIGGER journal_round_coders_insert AFTER INSERT ON round_coders BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'round_coders', NEW.id, NULL, json_object('id', NEW.id, 'round_id', NEW.round_id, 'coder_id', NEW.coder_id, 'position', NEW.position)
    FROM journal_open;
END;

CREATE TRIGGER journal_round_coders_update AFTER UPDATE ON round_coders WHEN OLD.id IS NOT NEW.id OR OLD.round_id IS NOT NEW.round_id OR OLD.coder_id IS NOT NEW.coder_id OR OLD.position IS NOT NEW.position BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'round_coders', NEW.id, json_object('id', OLD.id, 'round_id', OLD.round_id, 'coder_id', OLD.coder_id, 'position', OLD.position), json_object('id', NEW.id, 'round_id', NEW.round_id, 'coder_id', NEW.coder_id, 'position', NEW.position)
    FROM journal_open;
END;

CREATE TRIGGER journal_round_coders_delete AFTER DELETE ON round_coders BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'round_coders', OLD.id, json_object('id', OLD.id, 'round_id', OLD.round_id, 'coder_id', OLD.coder_id, 'position', OLD.position), NULL
    FROM journal_open;
END;

CREATE TRIGGER journal_round_finished_insert AFTER INSERT ON round_finished BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'round_finished', NEW.id, NULL, json_object('id', NEW.id, 'round_id', NEW.round_id, 'report_id', NEW.report_id, 'coder_id', NEW.coder_id, 'finished_at', NEW.finished_at)
    FROM journal_open;
END;

CREATE TRIGGER journal_round_finished_update AFTER UPDATE ON round_finished WHEN OLD.id IS NOT NEW.id OR OLD.round_id IS NOT NEW.round_id OR OLD.report_id IS NOT NEW.report_id OR OLD.coder_id IS NOT NEW.coder_id OR OLD.finished_at IS NOT NEW.finished_at BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'round_finished', NEW.id, json_object('id', OLD.id, 'round_id', OLD.round_id, 'report_id', OLD.report_id, 'coder_id', OLD.coder_id, 'finished_at', OLD.finished_at), json_object('id', NEW.id, 'round_id', NEW.round_id, 'report_id', NEW.report_id, 'coder_id', NEW.coder_id, 'finished_at', NEW.finished_at)
    FROM journal_open;
END;

CREATE TRIGGER journal_round_finished_delete AFTER DELETE ON round_finished BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'round_finished', OLD.id, json_object('id', OLD.id, 'round_id', OLD.round_id, 'report_id', OLD.report_id, 'coder_id', OLD.coder_id, 'finished_at', OLD.finished_at), NULL
    FROM journal_open;
END;

CREATE TRIGGER journal_adjudications_insert AFTER INSERT ON adjudications BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'adjudications', NEW.id, NULL, json_object('id', NEW.id, 'round_id', NEW.round_id, 'report_id', NEW.report_id, 'theme_id', NEW.theme_id, 'start', NEW.start, 'end', NEW.end, 'kind', NEW.kind, 'taken_from', NEW.taken_from, 'reason', NEW.reason, 'codebook_must_change', NEW.codebook_must_change, 'note', NEW.note, 'decided_by', NEW.decided_by, 'decided_at', NEW.decided_at, 'seen', NEW.seen)
    FROM journal_open;
END;

CREATE TRIGGER journal_adjudications_update AFTER UPDATE ON adjudications WHEN OLD.id IS NOT NEW.id OR OLD.round_id IS NOT NEW.round_id OR OLD.report_id IS NOT NEW.report_id OR OLD.theme_id IS NOT NEW.theme_id OR OLD.start IS NOT NEW.start OR OLD.end IS NOT NEW.end OR OLD.kind IS NOT NEW.kind OR OLD.taken_from IS NOT NEW.taken_from OR OLD.reason IS NOT NEW.reason OR OLD.codebook_must_change IS NOT NEW.codebook_must_change OR OLD.note IS NOT NEW.note OR OLD.decided_by IS NOT NEW.decided_by OR OLD.decided_at IS NOT NEW.decided_at OR OLD.seen IS NOT NEW.seen BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'adjudications', NEW.id, json_object('id', OLD.id, 'round_id', OLD.round_id, 'report_id', OLD.report_id, 'theme_id', OLD.theme_id, 'start', OLD.start, 'end', OLD.end, 'kind', OLD.kind, 'taken_from', OLD.taken_from, 'reason', OLD.reason, 'codebook_must_change', OLD.codebook_must_change, 'note', OLD.note, 'decided_by', OLD.decided_by, 'decided_at', OLD.decided_at, 'seen', OLD.seen), json_object('id', NEW.id, 'round_id', NEW.round_id, 'report_id', NEW.report_id, 'theme_id', NEW.theme_id, 'start', NEW.start, 'end', NEW.end, 'kind', NEW.kind, 'taken_from', NEW.taken_from, 'reason', NEW.reason, 'codebook_must_change', NEW.codebook_must_change, 'note', NEW.note, 'decided_by', NEW.decided_by, 'decided_at', NEW.decided_at, 'seen', NEW.seen)
    FROM journal_open;
END;

CREATE TRIGGER journal_adjudications_delete AFTER DELETE ON adjudications BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'adjudications', OLD.id, json_object('id', OLD.id, 'round_id', OLD.round_id, 'report_id', OLD.report_id, 'theme_id', OLD.theme_id, 'start', OLD.start, 'end', OLD.end, 'kind', OLD.kind, 'taken_from', OLD.taken_from, 'reason', OLD.reason, 'codebook_must_change', OLD.codebook_must_change, 'note', OLD.note, 'decided_by', OLD.decided_by, 'decided_at', OLD.decided_at, 'seen', OLD.seen), NULL
    FROM journal_open;
END;

CREATE TRIGGER journal_resolutions_insert AFTER INSERT ON resolutions BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'resolutions', NEW.id, NULL, json_object('id', NEW.id, 'adjudication_id', NEW.adjudication_id, 'start', NEW.start, 'end', NEW.end)
    FROM journal_open;
END;

CREATE TRIGGER journal_resolutions_update AFTER UPDATE ON resolutions WHEN OLD.id IS NOT NEW.id OR OLD.adjudication_id IS NOT NEW.adjudication_id OR OLD.start IS NOT NEW.start OR OLD.end IS NOT NEW.end BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'resolutions', NEW.id, json_object('id', OLD.id, 'adjudication_id', OLD.adjudication_id, 'start', OLD.start, 'end', OLD.end), json_object('id', NEW.id, 'adjudication_id', NEW.adjudication_id, 'start', NEW.start, 'end', NEW.end)
    FROM journal_open;
END;

CREATE TRIGGER journal_resolutions_delete AFTER DELETE ON resolutions BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'resolutions', OLD.id, json_object('id', OLD.id, 'adjudication_id', OLD.adjudication_id, 'start', OLD.start, 'end', OLD.end), NULL
    FROM journal_open;
END;

CREATE TRIGGER journal_take_ins_insert AFTER INSERT ON take_ins BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'take_ins', NEW.id, NULL, json_object('id', NEW.id, 'round_id', NEW.round_id, 'coder_id', NEW.coder_id, 'marks', NEW.marks, 'taken_at', NEW.taken_at)
    FROM journal_open;
END;

CREATE TRIGGER journal_take_ins_update AFTER UPDATE ON take_ins WHEN OLD.id IS NOT NEW.id OR OLD.round_id IS NOT NEW.round_id OR OLD.coder_id IS NOT NEW.coder_id OR OLD.marks IS NOT NEW.marks OR OLD.taken_at IS NOT NEW.taken_at BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'take_ins', NEW.id, json_object('id', OLD.id, 'round_id', OLD.round_id, 'coder_id', OLD.coder_id, 'marks', OLD.marks, 'taken_at', OLD.taken_at), json_object('id', NEW.id, 'round_id', NEW.round_id, 'coder_id', NEW.coder_id, 'marks', NEW.marks, 'taken_at', NEW.taken_at)
    FROM journal_open;
END;

CREATE TRIGGER journal_take_ins_delete AFTER DELETE ON take_ins BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'take_ins', OLD.id, json_object('id', OLD.id, 'round_id', OLD.round_id, 'coder_id', OLD.coder_id, 'marks', OLD.marks, 'taken_at', OLD.taken_at), NULL
    FROM journal_open;
END;

CREATE TRIGGER journal_own_facts_insert AFTER INSERT ON own_facts BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'own_facts', NEW.id, NULL, json_object('id', NEW.id, 'report_id', NEW.report_id, 'name', NEW.name, 'value', NEW.value, 'numeric', NEW.numeric)
    FROM journal_open;
END;

CREATE TRIGGER journal_own_facts_update AFTER UPDATE ON own_facts WHEN OLD.id IS NOT NEW.id OR OLD.report_id IS NOT NEW.report_id OR OLD.name IS NOT NEW.name OR OLD.value IS NOT NEW.value OR OLD.numeric IS NOT NEW.numeric BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'own_facts', NEW.id, json_object('id', OLD.id, 'report_id', OLD.report_id, 'name', OLD.name, 'value', OLD.value, 'numeric', OLD.numeric), json_object('id', NEW.id, 'report_id', NEW.report_id, 'name', NEW.name, 'value', NEW.value, 'numeric', NEW.numeric)
    FROM journal_open;
END;

CREATE TRIGGER journal_own_facts_delete AFTER DELETE ON own_facts BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'own_facts', OLD.id, json_object('id', OLD.id, 'report_id', OLD.report_id, 'name', OLD.name, 'value', OLD.value, 'numeric', OLD.numeric), NULL
    FROM journal_open;
END;

CREATE TRIGGER journal_indicators_insert AFTER INSERT ON indicators BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'indicators', NEW.id, NULL, json_object('id', NEW.id, 'name', NEW.name, 'unit', NEW.unit, 'synonyms', NEW.synonyms, 'definition', NEW.definition, 'position', NEW.position)
    FROM journal_open;
END;

CREATE TRIGGER journal_indicators_update AFTER UPDATE ON indicators WHEN OLD.id IS NOT NEW.id OR OLD.name IS NOT NEW.name OR OLD.unit IS NOT NEW.unit OR OLD.synonyms IS NOT NEW.synonyms OR OLD.definition IS NOT NEW.definition OR OLD.position IS NOT NEW.position BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'indicators', NEW.id, json_object('id', OLD.id, 'name', OLD.name, 'unit', OLD.unit, 'synonyms', OLD.synonyms, 'definition', OLD.definition, 'position', OLD.position), json_object('id', NEW.id, 'name', NEW.name, 'unit', NEW.unit, 'synonyms', NEW.synonyms, 'definition', NEW.definition, 'position', NEW.position)
    FROM journal_open;
END;

CREATE TRIGGER journal_indicators_delete AFTER DELETE ON indicators BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'indicators', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'unit', OLD.unit, 'synonyms', OLD.synonyms, 'definition', OLD.definition, 'position', OLD.position), NULL
    FROM journal_open;
END;

CREATE TRIGGER journal_figures_insert AFTER INSERT ON figures BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'figures', NEW.id, NULL, json_object('id', NEW.id, 'report_id', NEW.report_id, 'coder_id', NEW.coder_id, 'start', NEW.start, 'end', NEW.end, 'verdict', NEW.verdict, 'value', NEW.value, 'value_to', NEW.value_to, 'unit', NEW.unit, 'qualifier', NEW.qualifier, 'kind', NEW.kind, 'compared', NEW.compared, 'status', NEW.status, 'indicator', NEW.indicator, 'decided_at', NEW.decided_at)
    FROM journal_open;
END;

CREATE TRIGGER journal_figures_update AFTER UPDATE ON figures WHEN OLD.id IS NOT NEW.id OR OLD.report_id IS NOT NEW.report_id OR OLD.coder_id IS NOT NEW.coder_id OR OLD.start IS NOT NEW.start OR OLD.end IS NOT NEW.end OR OLD.verdict IS NOT NEW.verdict OR OLD.value IS NOT NEW.value OR OLD.value_to IS NOT NEW.value_to OR OLD.unit IS NOT NEW.unit OR OLD.qualifier IS NOT NEW.qualifier OR OLD.kind IS NOT NEW.kind OR OLD.compared IS NOT NEW.compared OR OLD.status IS NOT NEW.status OR OLD.indicator IS NOT NEW.indicator OR OLD.decided_at IS NOT NEW.decided_at BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'figures', NEW.id, json_object('id', OLD.id, 'report_id', OLD.report_id, 'coder_id', OLD.coder_id, 'start', OLD.start, 'end', OLD.end, 'verdict', OLD.verdict, 'value', OLD.value, 'value_to', OLD.value_to, 'unit', OLD.unit, 'qualifier', OLD.qualifier, 'kind', OLD.kind, 'compared', OLD.compared, 'status', OLD.status, 'indicator', OLD.indicator, 'decided_at', OLD.decided_at), json_object('id', NEW.id, 'report_id', NEW.report_id, 'coder_id', NEW.coder_id, 'start', NEW.start, 'end', NEW.end, 'verdict', NEW.verdict, 'value', NEW.value, 'value_to', NEW.value_to, 'unit', NEW.unit, 'qualifier', NEW.qualifier, 'kind', NEW.kind, 'compared', NEW.compared, 'status', NEW.status, 'indicator', NEW.indicator, 'decided_at', NEW.decided_at)
    FROM journal_open;
END;

CREATE TRIGGER journal_figures_delete AFTER DELETE ON figures BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'figures', OLD.id, json_object('id', OLD.id, 'report_id', OLD.report_id, 'coder_id', OLD.coder_id, 'start', OLD.start, 'end', OLD.end, 'verdict', OLD.verdict, 'value', OLD.value, 'value_to', OLD.value_to, 'unit', OLD.unit, 'qualifier', OLD.qualifier, 'kind', OLD.kind, 'compared', OLD.compared, 'status', OLD.status, 'indicator', OLD.indicator, 'decided_at', OLD.decided_at), NULL
    FROM journal_open;
END;

CREATE TRIGGER journal_codebook_notes_insert AFTER INSERT ON codebook_notes BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'codebook_notes', NEW.id, NULL, json_object('id', NEW.id, 'codebook_version', NEW.codebook_version, 'theme_id', NEW.theme_id, 'meaning_changed', NEW.meaning_changed, 'reason', NEW.reason, 'coder_id', NEW.coder_id, 'created_at', NEW.created_at)
    FROM journal_open;
END;

CREATE TRIGGER journal_codebook_notes_update AFTER UPDATE ON codebook_notes WHEN OLD.id IS NOT NEW.id OR OLD.codebook_version IS NOT NEW.codebook_version OR OLD.theme_id IS NOT NEW.theme_id OR OLD.meaning_changed IS NOT NEW.meaning_changed OR OLD.reason IS NOT NEW.reason OR OLD.coder_id IS NOT NEW.coder_id OR OLD.created_at IS NOT NEW.created_at BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'codebook_notes', NEW.id, json_object('id', OLD.id, 'codebook_version', OLD.codebook_version, 'theme_id', OLD.theme_id, 'meaning_changed', OLD.meaning_changed, 'reason', OLD.reason, 'coder_id', OLD.coder_id, 'created_at', OLD.created_at), json_object('id', NEW.id, 'codebook_version', NEW.codebook_version, 'theme_id', NEW.theme_id, 'meaning_changed', NEW.meaning_changed, 'reason', NEW.reason, 'coder_id', NEW.coder_id, 'created_at', NEW.created_at)
    FROM journal_open;
END;

CREATE TRIGGER journal_codebook_notes_delete AFTER DELETE ON codebook_notes BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'codebook_notes', OLD.id, json_object('id', OLD.id, 'codebook_version', OLD.codebook_version, 'theme_id', OLD.theme_id, 'meaning_changed', OLD.meaning_changed, 'reason', OLD.reason, 'coder_id', OLD.coder_id, 'created_at', OLD.created_at), NULL
    FROM journal_open;
END;

CREATE TRIGGER journal_suggestions_insert AFTER INSERT ON suggestions BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'suggestions', NEW.id, NULL, json_object('id', NEW.id, 'report_id', NEW.report_id, 'text_sha256', NEW.text_sha256, 'coder_id', NEW.coder_id, 'theme_id', NEW.theme_id, 'start', NEW.start, 'end', NEW.end, 'score', NEW.score, 'origin', NEW.origin, 'outcome', NEW.outcome, 'chosen_theme_id', NEW.chosen_theme_id, 'shown_at', NEW.shown_at, 'decided_at', NEW.decided_at)
    FROM journal_open;
END;

CREATE TRIGGER journal_suggestions_update AFTER UPDATE ON suggestions WHEN OLD.id IS NOT NEW.id OR OLD.report_id IS NOT NEW.report_id OR OLD.text_sha256 IS NOT NEW.text_sha256 OR OLD.coder_id IS NOT NEW.coder_id OR OLD.theme_id IS NOT NEW.theme_id OR OLD.start IS NOT NEW.start OR OLD.end IS NOT NEW.end OR OLD.score IS NOT NEW.score OR OLD.origin IS NOT NEW.origin OR OLD.outcome IS NOT NEW.outcome OR OLD.chosen_theme_id IS NOT NEW.chosen_theme_id OR OLD.shown_at IS NOT NEW.shown_at OR OLD.decided_at IS NOT NEW.decided_at BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'suggestions', NEW.id, json_object('id', OLD.id, 'report_id', OLD.report_id, 'text_sha256', OLD.text_sha256, 'coder_id', OLD.coder_id, 'theme_id', OLD.theme_id, 'start', OLD.start, 'end', OLD.end, 'score', OLD.score, 'origin', OLD.origin, 'outcome', OLD.outcome, 'chosen_theme_id', OLD.chosen_theme_id, 'shown_at', OLD.shown_at, 'decided_at', OLD.decided_at), json_object('id', NEW.id, 'report_id', NEW.report_id, 'text_sha256', NEW.text_sha256, 'coder_id', NEW.coder_id, 'theme_id', NEW.theme_id, 'start', NEW.start, 'end', NEW.end, 'score', NEW.score, 'origin', NEW.origin, 'outcome', NEW.outcome, 'chosen_theme_id', NEW.chosen_theme_id, 'shown_at', NEW.shown_at, 'decided_at', NEW.decided_at)
    FROM journal_open;
END;

CREATE TRIGGER journal_suggestions_delete AFTER DELETE ON suggestions BEGIN
    SELECT RAISE(ABORT, 'no journal entry is open') WHERE NOT EXISTS (SELECT 1 FROM journal_open);
    INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)
    SELECT entry_id, 'suggestions', OLD.id, json_object('id', OLD.id, 'report_id', OLD.report_id, 'text_sha256', OLD.text_sha256, 'coder_id', OLD.coder_id, 'theme_id', OLD.theme_id, 'start', OLD.start, 'end', OLD.end, 'score', OLD.score, 'origin', OLD.origin, 'outcome', OLD.outcome, 'chosen_theme_id', OLD.chosen_theme_id, 'shown_at', OLD.shown_at, 'decided_at', OLD.decided_at), NULL
    FROM journal_open;
END;

CREATE TRIGGER keep_originals_update BEFORE UPDATE ON originals BEGIN
    SELECT RAISE(ABORT, 'originals cannot be changed');
END;

CREATE TRIGGER keep_originals_delete BEFORE DELETE ON originals BEGIN
    SELECT RAISE(ABORT, 'originals cannot be changed');
END;

CREATE TRIGGER keep_texts_update BEFORE UPDATE ON texts BEGIN
    SELECT RAISE(ABORT, 'texts cannot be changed');
END;

CREATE TRIGGER keep_texts_delete BEFORE DELETE ON texts BEGIN
    SELECT RAISE(ABORT, 'texts cannot be changed');
END;

CREATE TRIGGER keep_sections_update BEFORE UPDATE ON sections BEGIN
    SELECT RAISE(ABORT, 'sections cannot be changed');
END;

CREATE TRIGGER keep_sections_delete BEFORE DELETE ON sections BEGIN
    SELECT RAISE(ABORT, 'sections cannot be changed');
END;

CREATE TRIGGER keep_cleanings_update BEFORE UPDATE ON cleanings BEGIN
    SELECT RAISE(ABORT, 'cleanings cannot be changed');
END;

CREATE TRIGGER keep_cleanings_delete BEFORE DELETE ON cleanings BEGIN
    SELECT RAISE(ABORT, 'cleanings cannot be changed');
END;

CREATE TRIGGER keep_codebook_versions_update BEFORE UPDATE ON codebook_versions BEGIN
    SELECT RAISE(ABORT, 'codebook_versions cannot be changed');
END;

CREATE TRIGGER keep_codebook_versions_delete BEFORE DELETE ON codebook_versions BEGIN
    SELECT RAISE(ABORT, 'codebook_versions cannot be changed');
END;

CREATE TRIGGER keep_journal_entries_update BEFORE UPDATE ON journal_entries BEGIN
    SELECT RAISE(ABORT, 'journal_entries cannot be changed');
END;

CREATE TRIGGER keep_journal_entries_delete BEFORE DELETE ON journal_entries BEGIN
    SELECT RAISE(ABORT, 'journal_entries cannot be changed');
END;

CREATE TRIGGER keep_journal_changes_update BEFORE UPDATE ON journal_changes BEGIN
    SELECT RAISE(ABORT, 'journal_changes cannot be changed');
END;

CREATE TRIGGER keep_journal_changes_delete BEFORE DELETE ON journal_changes BEGIN
    SELECT RAISE(ABORT, 'journal_changes cannot be changed');
END;

CREATE TRIGGER keep_packages_update BEFORE UPDATE ON packages BEGIN
    SELECT RAISE(ABORT, 'packages cannot be changed');
END;

CREATE TRIGGER keep_packages_delete BEFORE DELETE ON packages BEGIN
    SELECT RAISE(ABORT, 'packages cannot be changed');
END;
