"""Aggregates of a table: rows in groups, with counts, sums, averages, minima and maxima. Nulls count as in SQL."""
