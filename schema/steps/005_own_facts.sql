-- What a researcher knows of reports beside what they say of themselves: treatment, GDP, pilot
-- county. A value stands as its shortest text; `numeric` says that it is a number.
CREATE TABLE own_facts (
    id TEXT PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (name <> ''),
    value TEXT NOT NULL CHECK (value <> ''),
    numeric INTEGER NOT NULL CHECK (numeric IN (0, 1)),
    UNIQUE (report_id, name)
) STRICT;
