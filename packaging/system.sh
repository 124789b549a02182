# Sourced: sees that the system has what Qt loads from it, and a font with Chinese characters.
# Needs $root and $level; installs what is missing where it may; where not, stops with the line to run.

need_system_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    packages=$(_missing_packages)
    [ -n "$packages" ] || return 0
    command -v apt-get >/dev/null 2>&1 || _stop_without_apt
    _as_root=$(_how_to_be_root) || stop "system packages are missing; run this and try again:
    sudo apt-get install -y --no-install-recommends $packages"
    say "installing system packages: $packages"
    _apt_install "$packages" || stop "apt-get could not install them (see $(_apt_log))"
    [ -z "$(_missing_packages)" ] || stop "still missing after the installation: $(_missing_packages)"
}

# One line: the packages whose library the loader does not know.
_missing_packages() {
    known=" $(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null | awk '{print $1}' | tr '\n' ' ')"
    {
        grep -v '^#' "$root/packaging/system-libraries.txt" | while read -r library package; do
            case $known in *" $library "*) ;; *) echo "$package" ;; esac
        done
        _has_chinese_font || echo fonts-noto-cjk
        [ "$level" != package ] || _missing_for_packaging
    } | sort -u | tr '\n' ' ' | sed 's/ $//'
}

# PyInstaller reads libraries with objdump, and Debian's Python comes without its library.
_missing_for_packaging() {
    command -v objdump >/dev/null 2>&1 || echo binutils
    python=$(readlink -f "$root/.venv/bin/python" || readlink -f "$(command -v python3)")
    case $python in /usr/bin/python3.*) ;; *) return 0 ;; esac
    case $known in *" lib${python##*/}.so.1.0 "*) ;; *) echo "lib${python##*/}" ;; esac
}

_has_chinese_font() {
    if command -v fc-list >/dev/null 2>&1; then
        [ -n "$(fc-list :lang=zh-cn family 2>/dev/null)" ] && return 0
    fi
    find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \
        -iname '*cjk*' -o -iname '*wqy*' -o -iname '*SourceHan*' 2>/dev/null | grep -q .
}

# Prints what to put before a command so that it runs as root, or fails.
_how_to_be_root() {
    if [ "$(id -u)" = 0 ]; then return 0; fi
    sudo -n true >/dev/null 2>&1 && echo "sudo -n"
}

_apt_log() {
    mkdir -p "$root/.tools"
    echo "$root/.tools/apt.log"
}

# A machine whose package lists are old or not there yet fails at first; new lists mend that.
_apt_install() {
    install="$_as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y"
    install="$install --no-install-recommends $1"
    $install >"$(_apt_log)" 2>&1 </dev/null && return 0
    $_as_root apt-get -qq update >>"$(_apt_log)" 2>&1 </dev/null
    $install >>"$(_apt_log)" 2>&1 </dev/null
}

_stop_without_apt() {
    stop "these libraries are missing; install them by this system's own means:
$(grep -v '^#' "$root/packaging/system-libraries.txt" | while read -r library package; do
        case " $packages " in *" $package "*) echo "    $library" ;; esac
    done)
    and a font with Chinese characters, if there is none"
}
