"""The coloured texts side by side, the ribbons between them, and the strip that shows them whole."""
