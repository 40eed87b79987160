"""sys.exit in a function, through finally."""

import sys


def main(argv):
    try:
        print("working", len(argv))
        sys.exit(3)
    finally:
        print("cleanup")


if __name__ == "__main__":
    main([])
