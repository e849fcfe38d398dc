"""The command line, one module per command. Holds no logic."""
