"""Zhupi (朱批): code Chinese government reports by theme, offline."""
