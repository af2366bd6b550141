"""The service: answers GraphQL and the older REST paths from the newest published version."""
