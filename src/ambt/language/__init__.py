"""Dutch text: out of papers, and into the form in which it can be found. No tables, no Django."""
