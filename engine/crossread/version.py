"""Crossread's version and where newer ones are told of: the one place both are written."""

__version__ = "0.1.0"
# The address that answers with the newest release, see `updates.py`; empty while the project publishes nowhere.
RELEASES = ""
