-- Why a version of the codebook came to be, and of which theme it changed the meaning: codings of
-- that theme made by an earlier version are to be looked at again.
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

CREATE INDEX codebook_notes_by_theme ON codebook_notes (theme_id, codebook_version);
