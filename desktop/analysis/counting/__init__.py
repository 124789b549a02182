"""Every count from columns in memory: what is counted, whose codings count, and by what measure."""
