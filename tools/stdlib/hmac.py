"""`hmac`: digests with a key."""

import hashlib as _hashlib


class HMAC:
    """A digest of a message and a key."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required parameter 'digestmod'.")
        self._inner, self._outer = _hash(digestmod), _hash(digestmod)
        self.digest_size = self._inner.digest_size
        self.block_size = self._inner.block_size
        if len(key) > self.block_size:
            shortened = _hash(digestmod)
            shortened.update(key)
            key = shortened.digest()
        key = bytes(key).ljust(self.block_size, b"\0")
        self._inner.update(bytes(byte ^ 0x36 for byte in key))
        self._outer.update(bytes(byte ^ 0x5C for byte in key))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f"hmac-{self._inner.name}"

    def update(self, msg):
        """Equals `HMAC.update`."""
        self._inner.update(msg)

    def copy(self):
        """Equals `HMAC.copy`."""
        made = HMAC.__new__(HMAC)
        made.digest_size, made.block_size = self.digest_size, self.block_size
        made._inner, made._outer = self._inner.copy(), self._outer.copy()
        return made

    def digest(self):
        """Equals `HMAC.digest`."""
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        """Equals `HMAC.hexdigest`."""
        return self.digest().hex()


def _hash(digestmod):
    return _hashlib.new(digestmod) if isinstance(digestmod, str) else digestmod()


def new(key, msg=None, digestmod=""):
    """Equals `hmac.new`."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """Equals `hmac.digest`."""
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b):
    """Equals `hmac.compare_digest`."""
    return a == b
