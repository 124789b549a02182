#!/bin/sh
# Makes the lock files: every requirement pinned and hashed for every platform, and no host named.
# A version already locked stays unless pyproject.toml forbids it; `--upgrade` takes the newest.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
. packaging/uv.sh
say() { echo "lock: $1" >&2; }
stop() {
    say "$1"
    exit 2
}

find_or_install_uv
# Only the index itself: what lies in a folder of this machine is of no use to another's.
unset UV_FIND_LINKS UV_INDEX

compile() {
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-header --no-emit-index-url --no-emit-find-links "$@"
}

# What sets the environment up is pinned too: uv itself, and what builds source packages.
printf 'uv\nsetuptools\n' | compile --no-annotate "$@" --output-file packaging/tools.lock -
compile "$@" --output-file requirements.lock pyproject.toml
compile "$@" --group dev --constraint requirements.lock --constraint packaging/tools.lock \
    --output-file requirements-dev.lock \
    pyproject.toml

if grep -n -e '://' -e "$root" -e "$HOME/" requirements.lock requirements-dev.lock \
    packaging/tools.lock; then
    stop "a lock file names a host or a path of this machine (see above)"
fi
