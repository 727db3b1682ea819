#!/bin/sh
# Tidy the libraries in the program's folder $1: no Python symbols, no search path of the machine that built, not executable.
set -eu

# Stripping libpython alone is safe (22.6 to 5.7 MB); stripping everything breaks numpy's OpenBLAS.
for library in "$1"/_internal/libpython3*.so*; do
    [ ! -f "$library" ] || strip --strip-unneeded "$library"
done
find "$1" -type f -name '*.so*' | while read -r library; do
    chmod 644 "$library"
    case "$(chrpath --list "$library" 2>/dev/null)" in
    *PATH=/*) chrpath --delete "$library" >/dev/null ;;
    esac
done
