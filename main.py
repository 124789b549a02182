"""The way in: `python main.py [PROJECT]` opens the window, `python main.py COMMAND` does a job."""

import sys

from desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
