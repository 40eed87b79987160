"""`hashlib`: the constructors of what `_new` of the runtime computes."""

from hashlib import _new

algorithms_guaranteed = {
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b",
    "blake2s",
}  # fmt: skip


def _data(string):
    if isinstance(string, str):
        raise TypeError("Strings must be encoded before hashing")
    if not isinstance(string, (bytes, bytearray, memoryview)):
        raise TypeError("object supporting the buffer API required")
    return bytes(string)


def md5(string=b"", *, usedforsecurity=True):
    """Equals `hashlib.md5`."""
    return _new("md5", _data(string), 0, b"", b"", b"")


def sha1(string=b"", *, usedforsecurity=True):
    """Equals `hashlib.sha1`."""
    return _new("sha1", _data(string), 0, b"", b"", b"")


def sha224(string=b"", *, usedforsecurity=True):
    """Equals `hashlib.sha224`."""
    return _new("sha224", _data(string), 0, b"", b"", b"")


def sha256(string=b"", *, usedforsecurity=True):
    """Equals `hashlib.sha256`."""
    return _new("sha256", _data(string), 0, b"", b"", b"")


def sha384(string=b"", *, usedforsecurity=True):
    """Equals `hashlib.sha384`."""
    return _new("sha384", _data(string), 0, b"", b"", b"")


def sha512(string=b"", *, usedforsecurity=True):
    """Equals `hashlib.sha512`."""
    return _new("sha512", _data(string), 0, b"", b"", b"")


def sha3_224(string=b"", *, usedforsecurity=True):
    """Equals `hashlib.sha3_224`."""
    return _new("sha3_224", _data(string), 0, b"", b"", b"")


def sha3_256(string=b"", *, usedforsecurity=True):
    """Equals `hashlib.sha3_256`."""
    return _new("sha3_256", _data(string), 0, b"", b"", b"")


def sha3_384(string=b"", *, usedforsecurity=True):
    """Equals `hashlib.sha3_384`."""
    return _new("sha3_384", _data(string), 0, b"", b"", b"")


def sha3_512(string=b"", *, usedforsecurity=True):
    """Equals `hashlib.sha3_512`."""
    return _new("sha3_512", _data(string), 0, b"", b"", b"")


def blake2b(data=b"", /, *, digest_size=64, key=b"", salt=b"", person=b"", usedforsecurity=True):
    """Equals `hashlib.blake2b`, without trees."""
    return _blake("blake2b", data, digest_size, key, salt, person, 64)


def blake2s(data=b"", /, *, digest_size=32, key=b"", salt=b"", person=b"", usedforsecurity=True):
    """Equals `hashlib.blake2s`, without trees."""
    return _blake("blake2s", data, digest_size, key, salt, person, 32)


def _blake(name, data, digest_size, key, salt, person, most):
    if not 1 <= digest_size <= most:
        raise ValueError(f"digest_size for {name.capitalize()} must be between 1 and {most} bytes, here it is {digest_size}")
    if len(key) > most:
        raise ValueError(f"maximum key length is {most} bytes")
    if len(salt) > most // 4:
        raise ValueError(f"maximum salt length is {most // 4} bytes")
    if len(person) > most // 4:
        raise ValueError(f"maximum person length is {most // 4} bytes")
    return _new(name, _data(data), digest_size, bytes(key), bytes(salt), bytes(person))


_CONSTRUCTORS = {
    "md5": md5,
    "sha1": sha1,
    "sha224": sha224,
    "sha256": sha256,
    "sha384": sha384,
    "sha512": sha512,
    "sha3_224": sha3_224,
    "sha3_256": sha3_256,
    "sha3_384": sha3_384,
    "sha3_512": sha3_512,
    "blake2b": blake2b,
    "blake2s": blake2s,
}


def new(name, data=b"", **kwargs):
    """Equals `hashlib.new`."""
    made = _CONSTRUCTORS.get(name.lower().replace("sha-", "sha").replace("sha3-", "sha3_"))
    if made is None:
        raise ValueError(f"unsupported hash type {name}")
    return made(data, **kwargs)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """Equals `hashlib.pbkdf2_hmac`."""
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen is not None and dklen < 1:
        raise ValueError("key length must be greater than 0.")
    inner, outer = new(hash_name), new(hash_name)
    size = inner.block_size
    key = new(hash_name, password).digest() if len(password) > size else bytes(password)
    key = key.ljust(size, b"\0")
    inner.update(bytes(byte ^ 0x36 for byte in key))
    outer.update(bytes(byte ^ 0x5C for byte in key))
    wanted = inner.digest_size if dklen is None else dklen
    made = b""
    block = 0
    while len(made) < wanted:
        block += 1
        found = _keyed(inner, outer, salt + block.to_bytes(4, "big"))
        total = int.from_bytes(found, "big")
        for _ in range(iterations - 1):
            found = _keyed(inner, outer, found)
            total ^= int.from_bytes(found, "big")
        made += total.to_bytes(inner.digest_size, "big")
    return made[:wanted]


def _keyed(inner, outer, message):
    first, second = inner.copy(), outer.copy()
    first.update(message)
    second.update(first.digest())
    return second.digest()
