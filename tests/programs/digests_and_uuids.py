"""Digests, keyed digests, and identifiers made of them."""

import uuid, hmac, hashlib

u = uuid.UUID('{12345678-1234-5678-1234-567812345678}')
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.version, u.variant, u.time, u.clock_seq, u.node)
print(uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_URL, 'https://example.org/é'))
print(uuid.UUID(int=5) < u, u == uuid.UUID(bytes=u.bytes), {u: 1}[uuid.UUID(u.hex)], uuid.UUID(fields=(1, 2, 3, 4, 5, 6)), sorted([u, uuid.UUID(int=0)]))
print(uuid.uuid5(uuid.NAMESPACE_OID, 'x').version, uuid.UUID(bytes_le=u.bytes_le) == u, hash(u) == hash(u.int))
for bad in ('xyz', '1' * 31):
    try:
        uuid.UUID(bad)
    except ValueError as e:
        print(e)
try:
    uuid.UUID(int=340282366920938463463374607431768211456)
except ValueError as e:
    print(e)
try:
    u.int = 3
except TypeError as e:
    print(e)
print(hmac.new(b'key', b'message', hashlib.sha256).hexdigest(), hmac.new(b'k' * 200, digestmod='md5').hexdigest(), hmac.digest(b'a', b'b', 'sha1').hex())
h = hmac.new(b'key', digestmod=hashlib.sha512)
h.update(b'part')
other = h.copy()
other.update(b'more')
print(h.hexdigest()[:20], other.hexdigest()[:20], hmac.compare_digest(b'a', b'a'), h.digest_size, h.block_size, h.name)
for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s', 'sha3_256', 'sha3_512'):
    made = hashlib.new(name, b'abc')
    print(name, made.name, made.digest_size, made.block_size, made.hexdigest())
for start in (hashlib.md5, hashlib.sha1, hashlib.sha224, hashlib.sha384, hashlib.sha512, hashlib.blake2s, hashlib.sha3_384):
    print(start().hexdigest())
m = hashlib.md5()
m.update(b'hello ')
copied = m.copy()
m.update(bytearray(b'world'))
print(m.hexdigest(), copied.hexdigest(), m.digest(), hashlib.blake2b(b'x', digest_size=16).hexdigest(), hashlib.md5(b'x', usedforsecurity=False).hexdigest())
print(hashlib.blake2b(b'data', key=b'secret', digest_size=20).hexdigest(), hashlib.blake2s(b'data', key=b'k').hexdigest())
for bad in ('text', 5, None):
    try:
        hashlib.sha256(bad)
    except TypeError as e:
        print(e)
try:
    hashlib.new('nothing')
except ValueError as e:
    print(e)
def chain(n):
    value = b''
    for i in range(n):
        value = hashlib.sha256(value + str(i).encode()).digest()
    return value.hex()
print(chain(50))
