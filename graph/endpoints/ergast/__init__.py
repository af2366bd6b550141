"""The REST API of Ergast and Jolpica at /ergast/f1 and /api/f1."""
