"""Arguments of list fields: filters, orders, limits and connections."""
