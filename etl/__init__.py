"""The pipeline: turns raw racing files into one published dataset version."""
