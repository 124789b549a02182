-- Figures of the reports as a person confirmed, corrected or rejected them, and the indicators
-- that they are figures of. A figure names its indicator in words: names and synonyms are looked
-- up when the panel is made, so that a codebook of indicators can change without any figure.

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
CREATE INDEX figures_by_report ON figures (report_id, start);
