"""Entities to RDF: vocabulary, IRIs, triples, writer, store. Reads no newspaper."""
