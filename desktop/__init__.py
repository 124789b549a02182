"""Zhupi (朱批): code Chinese government reports by theme, offline."""

__version__ = "0.2.0"
