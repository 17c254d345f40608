"""Of how many documents at least a share tells something."""

LEAST_BASE = 20
"""Of fewer, one document more or less is over five per cent; such shares are shown as doubtful."""
