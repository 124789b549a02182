-- What the program proposed to a coder, and what became of it. A row outlives its report and its
-- theme (nothing refers to them), since what was shown was shown; the text it was shown on never
-- goes. `score` is in thousandths.

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
CREATE INDEX suggestions_by_text ON suggestions (text_sha256, coder_id);
