"""The formats that reports come in and codings go out by."""
