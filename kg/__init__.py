"""Knowledge graphs of officials out of Chinese local-government newspapers."""

__version__ = "0.1.0"
