"""What the commands of `actions.py` do, in groups; each group knows the document, not the other groups."""
