"""An article to its `Findings`, one module per kind of fact. Keeps no state between articles; does not decide who is who."""
