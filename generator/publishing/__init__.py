"""Pages become a site on disk."""
