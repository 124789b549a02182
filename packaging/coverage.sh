#!/bin/sh
# The coverage gate, on what the last measured run of the tests left behind.
#
#     ZHUPI_COVERAGE=on ./test && packaging/coverage.sh
#
# What decides a researcher's figures is covered whole, each branch; the window to 85 %.
set -eu

cd "$(dirname "$0")/.."
coverage() { .venv/bin/python -m coverage "$@"; }

[ -f .coverage ] || coverage combine --quiet
failed=0
core='desktop/domain/*,desktop/text/*,desktop/analysis/*,desktop/storage/*,desktop/services/*'
coverage report --skip-covered --show-missing --include="$core" --fail-under=100 || failed=1
coverage report --skip-covered --include='desktop/ui/*' --fail-under=85 || failed=1
[ $failed = 0 ] || echo "coverage: below the gate" >&2
exit $failed
