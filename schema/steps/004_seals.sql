-- What has no second copy in the file gets a seal, SHA-256 over its columns, so that `check`
-- finds what a failing disk has changed. A seal finds damage; it is no signature.
CREATE TABLE seals (
    kind TEXT NOT NULL CHECK (
        kind IN ('text', 'original', 'cleaning', 'version', 'setting', 'project', 'entry', 'package')
    ),
    row TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (kind, row)
) STRICT, WITHOUT ROWID;
