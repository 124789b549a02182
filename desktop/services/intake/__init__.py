"""From files to reports: read, looked through, stored, and cleaned again."""
