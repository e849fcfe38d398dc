"""How accurate the graph is: a random sample of its facts for people to judge, and the statistics of their verdicts."""
