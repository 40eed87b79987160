"""The generated crate on disk.

In: `CrateSpec`, rendered modules of all programs. Out: files below one folder, written only where they differ, the
lock last.

    spec.py      what a crate is made of, and its Rust files
    manifest.py  Cargo.toml and Cargo.lock
    lock.py      batuta.lock: hashes and decisions
    write.py     all or nothing onto the disk, hand edits respected
"""
