#!/bin/sh
# Build what this system can: the program's folder, then its installers. Called by `make package`.
# PYTHON names the interpreter to build with (default python3); everything else is pinned in packaging/lock.txt.
set -eu
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-python3}
ENVIRONMENT=build/environment

if [ ! -f "$ENVIRONMENT/.ready" ] || [ packaging/lock.txt -nt "$ENVIRONMENT/.ready" ]; then
    rm -rf "$ENVIRONMENT"
    "$PYTHON" -m venv "$ENVIRONMENT"
    "$ENVIRONMENT/bin/python" -m pip install --quiet --require-hashes --only-binary :all: -r packaging/lock.txt -r packaging/build-lock.txt
    touch "$ENVIRONMENT/.ready"
fi
if [ "$(uname -s)" = Linux ]; then
    sh packaging/linux/build-tools.sh
fi
git rev-parse --short=12 HEAD >build/commit.txt 2>/dev/null || echo unknown >build/commit.txt
"$ENVIRONMENT/bin/python" packaging/notices.py packaging/lock.txt build/THIRD-PARTY-NOTICES.txt
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)
export SOURCE_DATE_EPOCH PYTHONHASHSEED=1
"$ENVIRONMENT/bin/python" -m PyInstaller --noconfirm --log-level WARN --distpath build/dist --workpath build/work \
    packaging/crossread.spec

if [ "$(uname -s)" = Linux ]; then
    sh packaging/linux/tidy-libraries.sh build/dist/crossread
fi
echo "unpacked: $(du -sm build/dist/crossread | cut -f1) MB"

mkdir -p dist
case "$(uname -s)" in
Linux)
    sh packaging/linux/build-deb.sh
    sh packaging/linux/build-portable.sh
    ;;
Darwin) sh packaging/macos/build-dmg.sh ;;
*) echo "On Windows, run packaging/windows/build.ps1 after this." ;;
esac
"$ENVIRONMENT/bin/python" -m cyclonedx_py requirements packaging/lock.txt --output-format JSON \
    --output-file dist/crossread-sbom.cdx.json
(
    cd dist
    rm -f SHA256SUMS
    if command -v sha256sum >/dev/null 2>&1; then sha256sum ./* >SHA256SUMS; else shasum -a 256 ./* >SHA256SUMS; fi
)
ls -l dist
