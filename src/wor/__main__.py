"""`python -m wor` prints docs/law.md: what of the law is in code and what is not."""

import sys

from wor.survey import as_markdown

if __name__ == "__main__":
    sys.stdout.write(as_markdown())
