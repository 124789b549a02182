#!/bin/sh
# Sets everything up that the program, or its tests, need; at once if nothing is to do.
#
#     packaging/setup.sh run        the program
#     packaging/setup.sh dev        the program, its tests and its checks
#     packaging/setup.sh package    the same, and what the package is built with
#
# Writes .venv and .tools in this folder, and the user's caches; asks nothing; speaks on standard
# error only. Exit status: 0 all there, 2 something is missing that only the user can install.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/packaging/system.sh"
. "$root/packaging/uv.sh"

say() { echo "setup: $1" >&2; }
stop() {
    say "$1"
    exit 2
}

main() {
    level=${1:-run}
    case $level in
        run) lock=requirements.lock ;;
        dev | package) lock=requirements-dev.lock ;;
        *) stop "usage: packaging/setup.sh run|dev|package" ;;
    esac
    need_system_libraries
    # From here on the two are one: only the system's part differs.
    [ "$level" != package ] || level=dev
    if _is_done "$level"; then return 0; fi
    command -v python3 >/dev/null 2>&1 || stop "Python 3.11 or later is needed"
    find_or_install_uv
    _make_environment
    _install "$root/$lock"
    _stamp "$level" >"$(_stamp_file "$level")"
    say "ready in .venv"
}

# What was installed for tests is enough for the program as well.
_is_done() {
    [ -x "$root/.venv/bin/python" ] || return 1
    for done_level in "$1" dev; do
        file=$(_stamp_file "$done_level")
        if [ -f "$file" ] && [ "$(cat "$file")" = "$(_stamp "$done_level")" ]; then return 0; fi
    done
    return 1
}

_stamp_file() { echo "$root/.venv/.set-up-for-$1"; }

# The checkout's place is in it: an environment does not survive being moved.
_stamp() {
    lock=requirements.lock
    [ "$1" = run ] || lock=requirements-dev.lock
    echo "$root $(cat "$root/$lock" "$root/packaging/tools.lock" | cksum)"
}

_make_environment() {
    if "$root/.venv/bin/python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null &&
        grep -qs "$root/.venv" "$root/.venv/bin/activate"; then
        return 0
    fi
    say "making the environment .venv"
    "$uv" venv --quiet --clear --python '>=3.11' "$root/.venv" >&2
}

# Hashes are checked; what builds a source package is pinned and hashed as well.
_install() {
    say "installing the locked requirements (some 250 MB the first time)"
    "$uv" pip install --quiet --python "$root/.venv/bin/python" --require-hashes \
        --build-constraints "$root/packaging/tools.lock" -r "$1" >&2
}

main "$@"
