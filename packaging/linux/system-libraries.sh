#!/bin/sh
# Make sure the few system libraries that Qt loads are there: install them on Debian-like systems as root,
# otherwise name them. Silent and instant when all is well.
set -eu
[ "$(uname -s)" = Linux ] || exit 0

missing=""
need() { # library file, Debian package
    if ! ldconfig -p 2>/dev/null | grep -q "$1" && ! /sbin/ldconfig -p 2>/dev/null | grep -q "$1"; then
        missing="$missing $2"
    fi
}
need libEGL.so.1 libegl1
need libGL.so.1 libgl1
need libxkbcommon.so.0 libxkbcommon0
need libxkbcommon-x11.so.0 libxkbcommon-x11-0
need libdbus-1.so.3 libdbus-1-3
need libglib-2.0.so.0 libglib2.0-0
need libfontconfig.so.1 libfontconfig1
need libxcb-cursor.so.0 libxcb-cursor0
need libxcb-icccm.so.4 libxcb-icccm4
need libxcb-image.so.0 libxcb-image0
need libxcb-keysyms.so.1 libxcb-keysyms1
need libxcb-render-util.so.0 libxcb-render-util0
need libxcb-shape.so.0 libxcb-shape0
if ! command -v fc-list >/dev/null 2>&1 || [ -z "$(fc-list 2>/dev/null | head -n 1)" ]; then
    missing="$missing fonts-dejavu-core fontconfig"
fi
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing the system libraries that Qt needs:$missing"
    apt-get update -qq
    # shellcheck disable=SC2086 # a list of packages
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "Crossread's window needs these system packages (Debian's names), which are missing:$missing" >&2
    echo "Install them, for example: sudo apt install$missing" >&2
fi
