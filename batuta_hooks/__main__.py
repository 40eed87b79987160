"""`python -m batuta_hooks`"""

from batuta_hooks.main import main

main()
