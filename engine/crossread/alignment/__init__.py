"""What follows from the scores: matches, strands over many articles, regions of reuse, differences in wording."""
