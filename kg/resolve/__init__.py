"""The findings of a whole corpus to its entities. Invents no fact; merges nothing in doubt."""
