"""`hashlib`: digests by the RustCrypto crates and blake2_simd, behind a cargo feature."""

from __future__ import annotations

from batuta_hooks.api.dynamic import functions, objects
from batuta_hooks.api.entry import Entry, refused

SAMPLE_IMPORTS = "import hashlib"

DIGESTS = "md5 sha1 sha224 sha256 sha384 sha512 sha3_224 sha3_256 sha3_384 sha3_512 blake2b blake2s"

ROWS: tuple[Entry, ...] = (
    *functions(
        "hashlib",
        f"{DIGESTS} new pbkdf2_hmac _new",
        {
            **{name: [f"hashlib.{name}(b'abc').hexdigest()", f"hashlib.{name}('abc')"] for name in DIGESTS.split()},
            "new": ["hashlib.new('sha256', b'abc').digest()", "hashlib.new('none')"],
            "pbkdf2_hmac": ["hashlib.pbkdf2_hmac('sha256', b'password', b'salt', 3).hex()"],
        },
    ),
    *objects("hashlib", "algorithms_guaranteed", {"algorithms_guaranteed": ["'md5' in hashlib.algorithms_guaranteed"]}),
    *(
        refused(f"hashlib.{name}", "the length of its digests is said at the end; use sha3_256 or blake2b instead")
        for name in ("shake_128", "shake_256")
    ),
    refused("hashlib.scrypt", "it is not computed in Rust; keep this part in Python"),
    refused("hashlib.file_digest", "read the file and give its bytes to the digest instead"),
)
