from geo.core import mean

__version__ = "1.2"
__all__ = ["mean"]
