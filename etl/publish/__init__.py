"""Publish: the summaries go into a database as one new dataset version, whole or not at all."""
