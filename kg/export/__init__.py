"""Networks and graph to files that people open: HTML, CSV. Computes nothing."""
