"""Functions from records to other forms; what needs another package is imported only when it is used."""
