"""The commands of the pipeline. Each prints lines, and exits with a documented status."""
