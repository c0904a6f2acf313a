"""python -m ambt: the same as ./ambt."""

from ambt.project.command import main

main()
