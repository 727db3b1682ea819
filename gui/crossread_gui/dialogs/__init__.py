"""Windows that ask for something an in-place notice cannot."""
