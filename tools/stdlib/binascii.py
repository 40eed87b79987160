"""`binascii`: hexadecimal text and checksums."""


class Error(ValueError):
    """What is wrong with a text."""


class Incomplete(Exception):
    """A text that ends too early."""


def hexlify(data):
    """Equals `binascii.hexlify`."""
    return data.hex().encode()


b2a_hex = hexlify


def unhexlify(hexstr):
    """Equals `binascii.unhexlify`."""
    text = hexstr if isinstance(hexstr, str) else hexstr.decode()
    if len(text) % 2:
        raise Error("Odd-length string")
    if any(char not in "0123456789abcdefABCDEF" for char in text):
        raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(text)


a2b_hex = unhexlify


def _table():
    made = []
    for value in range(256):
        for _ in range(8):
            value = value >> 1 ^ 0xEDB88320 if value & 1 else value >> 1
        made.append(value)
    return made


_CRC = _table()


def crc32(data, value=0):
    """Equals `binascii.crc32`."""
    value ^= 0xFFFFFFFF
    for byte in data:
        value = _CRC[(value ^ byte) & 255] ^ value >> 8
    return value ^ 0xFFFFFFFF
