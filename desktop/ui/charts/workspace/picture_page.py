"""The middle: one answer with two faces, the picture and its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.analysis.frequency import FrequencyTable
from desktop.ui.charts.arrangement import arranged, in_words
from desktop.ui.charts.legend_strip import LegendStrip
from desktop.ui.charts.look import Look, present_look
from desktop.ui.charts.pictures.picture import Picture, Spot
from desktop.ui.charts.words import LOADING, NO_CODINGS, NO_REPORTS
from desktop.ui.charts.words import say as say_of_chart
from desktop.ui.charts.workspace.below import BelowPicture
from desktop.ui.charts.workspace.inquiry import Inquiry
from desktop.ui.charts.workspace.picture_heading import PictureHeading
from desktop.ui.charts.workspace.pivot import pivot
from desktop.ui.charts.workspace.pivot_table import PivotTable
from desktop.ui.charts.workspace.standing import SortedGroups, sorted_groups
from desktop.ui.charts.workspace.titles import subtitle, title
from desktop.ui.kit.widgets import column, label, named
from desktop.ui.session.project_session import ProjectSession
