"""What the speed of this machine is measured by, for `bench`."""
