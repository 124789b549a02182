"""A published example through the same functions that compare a round's coders."""

from desktop.analysis.reliability.published.metrics import METRICS, NOT_OFFERED, metric
from desktop.analysis.reliability.published.tables import units_from_cells

__all__ = ["METRICS", "NOT_OFFERED", "metric", "units_from_cells"]
