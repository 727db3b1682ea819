"""What the built program runs first."""

import sys

from crossread.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
