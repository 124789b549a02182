"""Dialogs that ask one thing of the user, or tell one."""
