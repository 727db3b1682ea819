# shellcheck shell=sh disable=SC2034 # those who source this use them
# Sourced: sets VERSION from the one place it is written, and ARCHITECTURE in Debian's words, DATE of the commit.
VERSION=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' engine/crossread/version.py)
ARCHITECTURE=$(dpkg --print-architecture 2>/dev/null || uname -m)
DATE=$(git log -1 --format=%cs 2>/dev/null || date -u +%F)
