#!/bin/sh
# Format, lint, types and layers. All four are run, so that one call shows all that is wrong.
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

[ -z "$failed" ] || { echo "check: failed:$failed" >&2; exit 1; }
