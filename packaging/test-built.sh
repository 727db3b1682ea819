#!/bin/sh
# Smoke-test what `make package` built: the unpacked folder, the portable archive and, as root on a Debian-like
# system, the installed .deb (which is removed again). Called by `make package-test`.
set -eu
cd "$(dirname "$0")/.."
. packaging/linux/version.sh

sh packaging/smoke.sh "$PWD/build/dist/crossread/crossread"

unpacked=$(mktemp -d)
trap 'rm -rf "$unpacked"' EXIT
tar -C "$unpacked" -xJf "dist/crossread-$VERSION-linux-$ARCHITECTURE.tar.xz"
sh packaging/smoke.sh "$unpacked/crossread-$VERSION-linux-$ARCHITECTURE/crossread"

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get install -y -qq --no-install-recommends "./dist/crossread_${VERSION}_${ARCHITECTURE}.deb" >/dev/null
    sh packaging/smoke.sh /usr/bin/crossread
    man -w crossread >/dev/null 2>&1 || echo "(no man here to show the manual page)"
    apt-get remove -y -qq crossread >/dev/null
    [ ! -e /opt/crossread ] && [ ! -e /usr/bin/crossread ] || { echo "the package left files behind" >&2; exit 1; }
    echo "installed and removed cleanly"
else
    echo "Not root on a Debian-like system: the .deb was not installed."
fi

# How long the built program takes to start beside the sources it was built of.
PYTHONPATH=engine:gui:. "${BIN:-.venv/bin}/python" -m benchmarks startup --runs 5 --program "$PWD/build/dist/crossread/crossread"
