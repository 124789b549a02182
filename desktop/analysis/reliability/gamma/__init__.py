"""Gamma: agreement on units and themes by the best alignment of all coders' units.

Mathet, Widlöcher & Métivier, The unified and holistic method gamma for inter-annotator
agreement measure and alignment, Computational Linguistics 41(3), 2015.
"""
