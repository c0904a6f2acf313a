"""Paper: letters, minutes and meeting packs as PDF and Word. Pure: data in, bytes out; no tables, no Django.

The only place that imports printing libraries (typst, pikepdf, python-docx, fontTools). What is printed is Dutch
whatever the language of the screen: a letter is in the council's language, not in that of its typist.
"""
