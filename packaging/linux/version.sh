# Sourced: sets VERSION from the one place it is written, and ARCHITECTURE in Debian's words.
VERSION=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' engine/crossread/version.py)
ARCHITECTURE=$(dpkg --print-architecture 2>/dev/null || uname -m)
