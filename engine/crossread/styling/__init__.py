"""How verdicts look: palettes, marks and the token stream that panes, terminal and reports all draw from."""
