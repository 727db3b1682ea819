#!/bin/sh
# What building on Linux needs beyond Python: strip, chrpath, dpkg-deb, xz. Installed on Debian-like systems as root.
set -eu
missing=""
command -v strip >/dev/null 2>&1 || missing="$missing binutils"
command -v chrpath >/dev/null 2>&1 || missing="$missing chrpath"
command -v dpkg-deb >/dev/null 2>&1 || missing="$missing dpkg"
command -v xz >/dev/null 2>&1 || missing="$missing xz-utils"
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    # shellcheck disable=SC2086 # a list of packages
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "Building needs these system packages (Debian's names), which are missing:$missing" >&2
    exit 1
fi
