"""How a corpus is made: records, importers, authorities, and the Parquet tables they become."""
