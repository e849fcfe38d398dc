"""Where the per-article work runs. Does not know what the work is."""
