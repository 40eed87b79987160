"""`base64`: bytes as text of 16, 32 or 64 characters."""

_STANDARD = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_BASE32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_VALUES = {code: value for value, code in enumerate(_STANDARD)}
_VALUES32 = {code: value for value, code in enumerate(_BASE32)}


def _error(message):
    import binascii

    return binascii.Error(message)


def _data(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters")
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    raise TypeError(f"argument should be a bytes-like object or ASCII string, not {type(s).__name__!r}")


def _binary(s):
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    raise TypeError(f"a bytes-like object is required, not '{type(s).__name__}'")


def b64encode(s, altchars=None):
    """Equals `base64.b64encode`."""
    data = _binary(s)
    made = bytearray()
    for at in range(0, len(data), 3):
        part = data[at : at + 3]
        size = len(part)
        number = int.from_bytes(part, "big") << 8 * (3 - size)
        for shift in (18, 12, 6, 0):
            made.append(_STANDARD[number >> shift & 63])
        for pad in range(3 - size):
            made[len(made) - 1 - pad] = 61
    encoded = bytes(made)
    if altchars is not None:
        encoded = encoded.replace(b"+", altchars[:1]).replace(b"/", altchars[1:2])
    return encoded


def b64decode(s, altchars=None, validate=False):
    """Equals `base64.b64decode`."""
    data = _data(s)
    if altchars is not None:
        altchars = _data(altchars)
        data = data.replace(altchars[:1], b"+").replace(altchars[1:2], b"/")
    if validate and any(code not in _VALUES and code != 61 for code in data):
        raise _error("Only base64 data is allowed")
    made = bytearray()
    number = 0
    count = 0
    pads = 0
    for code in data:
        if code == 61:
            pads += 1
            if count >= 2 and count + pads >= 4:
                break
            continue
        if code not in _VALUES:
            continue
        pads = 0
        number = number << 6 | _VALUES[code]
        count += 1
        if count == 4:
            made.extend((number >> 16 & 255, number >> 8 & 255, number & 255))
            number = 0
            count = 0
    if count:
        if count == 1:
            total = len(made) // 3 * 4 + 1
            raise _error(
                f"Invalid base64-encoded string: number of data characters ({total}) cannot be 1 more than a multiple of 4"
            )
        if count + pads < 4:
            raise _error("Incorrect padding")
        number <<= 6 * (4 - count)
        made.append(number >> 16 & 255)
        if count == 3:
            made.append(number >> 8 & 255)
    return bytes(made)


def standard_b64encode(s):
    """Equals `base64.standard_b64encode`."""
    return b64encode(s)


def standard_b64decode(s):
    """Equals `base64.standard_b64decode`."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Equals `base64.urlsafe_b64encode`."""
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    """Equals `base64.urlsafe_b64decode`."""
    return b64decode(s, b"-_")


def b32encode(s):
    """Equals `base64.b32encode`."""
    data = _binary(s)
    made = bytearray()
    for at in range(0, len(data), 5):
        part = data[at : at + 5]
        number = int.from_bytes(part, "big") << 8 * (5 - len(part))
        digits = [_BASE32[number >> shift & 31] for shift in range(35, -1, -5)]
        shown = (len(part) * 8 + 4) // 5
        made.extend(digits[:shown] + [61] * (8 - shown))
    return bytes(made)


def b32decode(s, casefold=False, map01=None):
    """Equals `base64.b32decode`."""
    data = _data(s)
    if len(data) % 8:
        raise _error("Incorrect padding")
    if casefold:
        data = data.upper()
    size = len(data)
    data = data.rstrip(b"=")
    pads = size - len(data)
    number = 0
    for code in data:
        if code not in _VALUES32:
            raise _error("Non-base32 digit found")
        number = number << 5 | _VALUES32[code]
    if pads not in (0, 1, 3, 4, 6):
        raise _error("Incorrect padding")
    bits = len(data) * 5
    return (number >> bits % 8).to_bytes(bits // 8, "big")


def b16encode(s):
    """Equals `base64.b16encode`."""
    return _binary(s).hex().upper().encode()


def b16decode(s, casefold=False):
    """Equals `base64.b16decode`."""
    data = _data(s)
    if casefold:
        data = data.upper()
    if any(code not in b"0123456789ABCDEF" for code in data):
        raise _error("Non-base16 digit found")
    if len(data) % 2:
        raise _error("Odd-length string")
    return bytes.fromhex(data.decode())


def encodebytes(s):
    """Equals `base64.encodebytes`."""
    data = _binary(s)
    return b"".join([b64encode(data[at : at + 57]) + b"\n" for at in range(0, len(data), 57)])


def decodebytes(s):
    """Equals `base64.decodebytes`."""
    return b64decode(_binary(s))
