"""How far coders agree: coefficients from published formulas, undefined where they are."""
