#!/bin/sh
# Brings the window's texts to the translators and their work to the window.
#
#     packaging/translations.sh            new texts into *.ts, finished ones into *.qm
#     packaging/translations.sh --check    writes nothing; fails on a missing or stale text
#
# Chinese is complete; English is what stands in the source, so that only its plurals are listed.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
folder=resources/translations
failed=0

collect() {
    target=$1
    shift
    # shellcheck disable=SC2046 # one argument for each module
    .venv/bin/pyside6-lupdate -silent -no-obsolete -locations none "$@" \
        $(find desktop/ui -name '*.py' | LC_ALL=C sort) -ts "$target"
}

update() {
    collect "$1/zhupi_zh_CN.ts" -target-language zh_CN
    collect "$1/zhupi_en.ts" -target-language en -pluralonly
    for language in zh_CN en; do
        .venv/bin/pyside6-lrelease -silent "$1/zhupi_$language.ts" -qm "$1/zhupi_$language.qm"
    done
}

say() {
    echo "translations: $1" >&2
    failed=1
}

check() {
    .venv/bin/python packaging/collect_error_texts.py --check || say "error_texts.py is stale"
    trial=$(mktemp -d)
    trap 'rm -rf "$trial"' EXIT
    cp "$folder"/*.ts "$trial"
    update "$trial"
    for file in "$folder"/*.ts "$folder"/*.qm; do
        cmp -s "$file" "$trial/${file##*/}" || say "$file is stale; run make translations"
    done
    for file in "$folder"/*.ts; do
        missing=$(grep -c 'type="unfinished"' "$file") || continue
        say "$missing texts without a translation in $file"
    done
}

if [ "${1:-}" = --check ]; then
    check
else
    .venv/bin/python packaging/collect_error_texts.py
    update "$folder"
fi
exit $failed
