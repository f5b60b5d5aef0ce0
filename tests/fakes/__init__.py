"""First-class stand-ins for the platforms."""
