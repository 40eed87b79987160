import sys
import time


def main() -> int:
    sys.stdout.write("plain\n")
    print(sys.stdout.write("counted\n"))
    print("to stderr", file=sys.stderr)
    sys.stderr.write("more\n")
    sys.stdout.flush()
    print(sys.maxsize, sys.byteorder, sys.version_info >= (3, 8), sys.version_info.major, sys.version_info[0])
    print(len(sys.argv), sys.argv[1:], sys.getrecursionlimit())
    sys.setrecursionlimit(5000)
    print(sys.getrecursionlimit(), sys.float_info.epsilon, sys.float_info.max)
    for line in sys.stdin:
        print(line.strip())
    print(repr(sys.stdin.read()), repr(sys.stdin.readline()))
    start = time.time()
    time.sleep(0.001)
    print(time.time() - start > 0.0005, time.perf_counter() >= 0.0, time.monotonic() >= 0.0)
    write = sys.stdout.write
    write("bound\n")
    return 3


if __name__ == "__main__":
    sys.exit(main())
