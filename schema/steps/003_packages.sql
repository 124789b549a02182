-- Packages know who made them, and a project knows what it has of each.

-- Every package that was made here: it comes back with a token of which only the SHA-256 is
-- kept, as that coder's, for that round. A row is never changed or taken away.
CREATE TABLE packages (
    round_id TEXT NOT NULL,
    coder_id TEXT NOT NULL,
    token_sha256 TEXT NOT NULL,
    number INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (round_id, coder_id, token_sha256)
) STRICT, WITHOUT ROWID;

-- Packages made before have no token: '' lets them come back to the rounds that there were.
INSERT OR IGNORE INTO packages SELECT round_id, coder_id, '', 0, '' FROM round_coders;

-- What has been taken in of a package: one mark for each step of the coder's work in it, so
-- that an older copy of the package is known as such. Undo takes the row back.
CREATE TABLE take_ins (
    id TEXT PRIMARY KEY,
    round_id TEXT NOT NULL REFERENCES rounds (id) DEFERRABLE INITIALLY DEFERRED,
    coder_id TEXT NOT NULL REFERENCES coders (id) DEFERRABLE INITIALLY DEFERRED,
    marks TEXT NOT NULL,
    taken_at TEXT NOT NULL
) STRICT;
