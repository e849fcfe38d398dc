"""The graph to networkx: co-presence, measures, layout. Knows no HTML."""
