-- Comparison rounds: a sample, its coders, a frozen codebook, who has finished what, and how
-- disagreements were decided. Codings of a round are rows of `codings` with its round_id.

ALTER TABLE rounds ADD COLUMN unit TEXT NOT NULL DEFAULT 'sentence'
    CHECK (unit IN ('character', 'sentence', 'paragraph', 'section', 'report'));
ALTER TABLE rounds ADD COLUMN codebook_version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE rounds ADD COLUMN blind INTEGER NOT NULL DEFAULT 1 CHECK (blind IN (0, 1));
ALTER TABLE rounds ADD COLUMN state TEXT NOT NULL DEFAULT 'planned'
    CHECK (state IN ('planned', 'coding', 'locked', 'revealed', 'adjudicated'));
ALTER TABLE rounds ADD COLUMN seed INTEGER;
ALTER TABLE rounds ADD COLUMN design TEXT NOT NULL DEFAULT '{}';

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

-- A report that a coder has finished in a round: with no coding it is an empty set, and not
-- missing.
CREATE TABLE round_finished (
    id TEXT PRIMARY KEY,
    round_id TEXT NOT NULL REFERENCES rounds (id) DEFERRABLE INITIALLY DEFERRED,
    report_id TEXT NOT NULL REFERENCES reports (id) DEFERRABLE INITIALLY DEFERRED,
    coder_id TEXT NOT NULL REFERENCES coders (id) DEFERRABLE INITIALLY DEFERRED,
    finished_at TEXT NOT NULL,
    UNIQUE (round_id, report_id, coder_id)
) STRICT;

CREATE INDEX codings_by_round ON codings (round_id) WHERE round_id IS NOT NULL;

-- How one disagreement was decided; `seen` is what each coder had there at that time.
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
CREATE INDEX adjudications_by_round ON adjudications (round_id);

-- The layer of the resolution: what a decision made of its passage. No coder's coding is in it.
CREATE TABLE resolutions (
    id TEXT PRIMARY KEY,
    adjudication_id TEXT NOT NULL REFERENCES adjudications (id) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end > start)
) STRICT;
CREATE INDEX resolutions_by_adjudication ON resolutions (adjudication_id);
