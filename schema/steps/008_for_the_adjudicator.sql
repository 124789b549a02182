-- What a coder marks for whoever adjudicates: a coding, or a memo on a report, a theme, the project.

ALTER TABLE codings ADD COLUMN flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1));
ALTER TABLE memos ADD COLUMN flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1));
