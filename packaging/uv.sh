# Sourced: finds a uv, or installs the pinned one into .tools. Needs $root; leaves its path in $uv.

find_or_install_uv() {
    # uv does not read pip's settings, where a machine's owner usually names the mirror to use.
    eval "$(python3 "$root/packaging/pip_settings.py")"
    if _find_uv; then return 0; fi
    say "no uv on this machine: installing one into .tools"
    _find_pip
    # shellcheck disable=SC2086 # a command and its argument
    PIP_ROOT_USER_ACTION=ignore $pip install -qq --require-hashes --only-binary :all: \
        --no-deps --upgrade --target "$root/.tools/uv" -r "$root/packaging/tools.lock" >&2
    _find_uv || stop "uv was installed into .tools, but does not run here"
}

_find_uv() {
    for uv in "${UV:-uv}" "$root/.tools/uv/bin/uv" "$root/.venv/bin/uv"; do
        if "$uv" --version >/dev/null 2>&1; then return 0; fi
    done
    return 1
}

# Debian's python3 comes without pip, and without what makes one.
_find_pip() {
    pip="python3 -m pip"
    if $pip --version >/dev/null 2>&1; then return 0; fi
    pip="$root/.tools/python/bin/python -m pip"
    if python3 -m venv --clear "$root/.tools/python" >/dev/null 2>&1; then return 0; fi
    if _unpack_pip; then return 0; fi
    stop "neither uv nor pip is here; run this and try again: sudo apt-get install -y python3-venv"
}

# Needs no root: Debian's package is only downloaded, and pip runs from the wheel in it.
_unpack_pip() {
    command -v apt-get >/dev/null 2>&1 || return 1
    rm -rf "$root/.tools/pip"
    mkdir -p "$root/.tools/pip"
    (cd "$root/.tools/pip" && apt-get -qq download python3-pip-whl && dpkg-deb -x ./*.deb .) \
        >"$root/.tools/pip/log" 2>&1 || return 1
    for wheel in "$root"/.tools/pip/usr/share/python-wheels/pip-*.whl; do
        pip="python3 $wheel/pip"
    done
    $pip --version >/dev/null 2>&1
}
