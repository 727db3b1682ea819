"""Text on the level of words and passages: folding, words, segments, quantities, dates, names, quotations."""
