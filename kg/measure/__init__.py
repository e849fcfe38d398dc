"""A build against gold: what careful readers wrote down, beside what is in the graph."""
