"""The extension through which Python calls migrated functions: which functions, and the crate that holds them.

exports.py  typed functions -> those that Python may call natively, the others with the reason
crate.py    exports -> the files of the extension's crate, beside the generated one
"""
