"""The knowledge in `ontology/`, loaded and compiled on first use. Holds no word of Chinese vocabulary itself."""
