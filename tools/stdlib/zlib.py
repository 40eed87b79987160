"""`zlib`: its checksums."""

from binascii import crc32 as _crc32


def crc32(data, value=0):
    """Equals `zlib.crc32`."""
    return _crc32(data, value)


def adler32(data, value=1):
    """Equals `zlib.adler32`."""
    low, high = value & 0xFFFF, value >> 16 & 0xFFFF
    for byte in data:
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high << 16 | low
