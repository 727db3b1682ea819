"""The views beside the panes: each a widget over the document and the theme."""
