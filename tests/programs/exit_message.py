"""sys.exit with a text prints it on stderr and exits with 1."""

import sys

try:
    sys.exit("caught")
except SystemExit as error:
    print("code", error.code)
print("done")
sys.exit("fatal: no input")
