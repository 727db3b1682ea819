"""Rows computed from a comparison, for tables in the window and in reports alike: no colour, no drawing."""
