"""The command that prints the schema: python -m graph.schema."""

from graph.queries.schema import schema

if __name__ == "__main__":
    print(schema.as_str())
