"""What can be read of a damaged file, brought into a new one."""
