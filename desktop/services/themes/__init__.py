"""The codebook beside its codings: versions, changes of meaning, splits and merges, on paper."""
