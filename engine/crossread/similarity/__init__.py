"""How alike passages are: features by word and by meaning, blended to one calibrated score."""
