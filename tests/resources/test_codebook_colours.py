"""The default codebook's colours are told apart by everyone."""

import json
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from desktop.resources import resource

Array = NDArray[np.float64]

# Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB.
SIGHTS: dict[str, Array] = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
# sRGB to CIE XYZ under D65 (IEC 61966-2-1).
TO_XYZ: Array = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
WHITE: Array = np.array([0.95047, 1.0, 1.08883])


def least_difference(one: str, other: str) -> float:
    """The smallest CIE 1976 difference of two #rrggbb over all kinds of sight."""
    return min(
        float(np.linalg.norm(_lab(sight @ _linear(one)) - _lab(sight @ _linear(other))))
        for sight in SIGHTS.values()
    )


def _linear(colour: str) -> Array:
    channels = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    linear: Array = np.where(
        channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4
    )
    return linear


def _lab(linear: Array) -> Array:
    x, y, z = _cube_root(TO_XYZ @ np.clip(linear, 0, 1) / WHITE)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def _cube_root(ratio: Array) -> Array:
    root: Array = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return root


def families() -> list[list[str]]:
    """Colours that stand side by side: the themes, and each theme with its sub-themes."""
    text = resource("codebooks", "default.zh.json").read_text(encoding="utf-8")
    themes = json.loads(text)["themes"]
    below = [[t["colour"], *(child["colour"] for child in t["children"])] for t in themes]
    return [[t["colour"] for t in themes], *below]


def test_neighbours_are_told_apart_with_every_kind_of_sight() -> None:
    pairs = [pair for family in families() for pair in combinations(family, 2)]
    assert len(pairs) == 33
    assert [pair for pair in pairs if least_difference(*pair) < 7] == []


def test_red_and_green_of_one_lightness_are_not_told_apart() -> None:
    assert least_difference("#b36b6b", "#7d7d5a") < 20 < least_difference("#000000", "#ffffff")
