"""Arguments of list fields, and how they apply to a list."""
