import base64
import binascii
import queue
for s in (b"", b"a", b"ab", b"abc", b"hello world \xff\xfe\x00"):
    e = base64.b64encode(s)
    print(e, base64.b64decode(e) == s, base64.urlsafe_b64encode(s), base64.b32encode(s), base64.b32decode(base64.b32encode(s)) == s, base64.b16encode(s))
print(base64.b64encode("héllo".encode()).decode(), base64.b64decode("aGk="), base64.b64decode("aGk=\n"), base64.urlsafe_b64decode("_-8="), base64.encodebytes(b"x" * 70))
for f in (lambda: base64.b64decode("abc"), lambda: base64.b64decode("a"), lambda: base64.b64encode("text"), lambda: base64.b64decode("a*b=", validate=True), lambda: binascii.unhexlify("abc"), lambda: binascii.unhexlify("zz"), lambda: base64.b64decode(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(binascii.hexlify(b"\x01\xab"), binascii.unhexlify("01ab"), binascii.crc32(b"hello"), binascii.crc32(b"world", 5))
q = queue.Queue(maxsize=2)
q.put(1); q.put(2)
print(q.full(), q.qsize(), q.get(), q.empty(), q.get_nowait())
try:
    q.get_nowait()
except queue.Empty as e:
    print("empty", repr(e))
p = queue.PriorityQueue()
for x in (3, 1, 2):
    p.put((x, str(x)))
print([p.get() for _ in range(3)])
l = queue.LifoQueue()
l.put("a"); l.put("b")
print(l.get(), l.get(), l.empty())
