#!/bin/sh
# The coverage gate, on what the last measured run of the tests left behind.
#
#     ZHUPI_COVERAGE=on ./test && packaging/coverage.sh
#
# What decides a researcher's figures, and what stores them, is covered whole, each branch; what
# reads and writes files and the command line to 95 %, the window to 85 %.
set -eu

cd "$(dirname "$0")/.."
coverage() { .venv/bin/python -m coverage "$@"; }
gate() { # gate FLOOR PATTERN...: a floor is held by each of its parts
    floor=$1
    shift
    for part in "$@"; do
        echo "coverage: $part, at least $floor %" >&2
        coverage report --skip-covered --show-missing --include="$part" --fail-under="$floor" ||
            failed=1
    done
}

[ -f .coverage ] || coverage combine --quiet
failed=0
gate 100 'desktop/domain/*' 'desktop/text/*' 'desktop/analysis/*' 'desktop/storage/*' \
    'desktop/services/*'
gate 95 'desktop/exchange/*' 'desktop/cli/*'
gate 85 'desktop/ui/*'
[ $failed = 0 ] || echo "coverage: below the gate" >&2
exit $failed
