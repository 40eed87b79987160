"""`html`: text made safe to stand in markup."""


def escape(s, quote=True):
    """`html.escape`"""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s
