#!/bin/sh
# Builds dist/zhupi and shows that it finds what ships with it: its demo runs in another folder.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
"$root/packaging/setup.sh" package
"$root/.venv/bin/python" -m PyInstaller --noconfirm --log-level WARN \
    --distpath "$root/dist" --workpath "$root/build" "$root/packaging/zhupi.spec"

elsewhere=$(mktemp -d)
trap 'rm -rf "$elsewhere"' EXIT
cd "$elsewhere"
# Nothing of the source tree may help the frozen program.
env -u PYTHONPATH -u VIRTUAL_ENV QT_QPA_PLATFORM=offscreen \
    "$root/dist/zhupi/zhupi" demo --no-window sample
[ -n "$(ls -A sample)" ] || { echo "package: the demo left nothing behind" >&2; exit 1; }
echo "package: dist/zhupi ($(du -sh "$root/dist/zhupi" | cut -f1)) ran its demo elsewhere" >&2
