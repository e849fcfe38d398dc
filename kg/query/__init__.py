"""SPARQL over a build and its result tables."""
