"""Qt item models and plain rows over frozen data: what views show, computed apart from how they show it."""
