# Each target sets up what it needs. `make run` and `make test` are ./run and ./test.
PYTHON = .venv/bin/python
SETUP = packaging/setup.sh dev

.PHONY: run test check coverage bench faults intervals package schema screenshots translations lock

run:
	./run

test:
	./test

# Format, lint, types, layers, and that schema.sql and the translations are up to date.
check:
	$(SETUP)
	packaging/check.sh

# The tests measured, and held against the gate.
coverage:
	ZHUPI_COVERAGE=on ./test
	packaging/coverage.sh

bench:
	$(SETUP)
	$(PYTHON) main.py bench

# Processes killed, disks filled, files moved on purpose: a row of the table each (Linux).
faults:
	$(SETUP)
	$(PYTHON) -m tests.faults $(FAULTS_OPTIONS)

# How often 95 % intervals hold the truth on simulated reports: the tables of docs/reliability.md.
intervals:
	$(SETUP)
	$(PYTHON) -m tests.intervals

# A folder in dist/ that runs without Python, tried from another folder.
package:
	packaging/package.sh

# schema/schema.sql from the numbered steps.
schema:
	$(SETUP)
	$(PYTHON) packaging/write_schema.py

# The pictures in docs/, made by the program itself.
screenshots:
	$(SETUP)
	QT_QPA_PLATFORM=offscreen $(PYTHON) packaging/screenshots.py

# Texts of the window into the Linguist files, and those into what Qt loads.
translations:
	$(SETUP)
	packaging/translations.sh

lock:
	packaging/lock.sh $(LOCK_OPTIONS)
