#!/bin/sh
# Format, lint, types, layers, and what is made from the source. All are run, so that one call
# shows all that is wrong.
set -u

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root" || exit 2
failed=""

try() {
    echo "check: $1" >&2
    name=$1
    shift
    "$@" || failed="$failed $name"
}

try format .venv/bin/python -m ruff format --check --quiet .
try lint .venv/bin/python -m ruff check --quiet .
try types .venv/bin/python -m mypy
try layers .venv/bin/lint-imports
try schema .venv/bin/python packaging/write_schema.py --check
try translations packaging/translations.sh --check

[ -z "$failed" ] || { echo "check: failed:$failed" >&2; exit 1; }
