"""What the newspapers say, as plain frozen values. Knows nothing of files, of RDF or of any other floor."""
