"""The place that a table's row tells: completed from the gazetteer, never mixed with another's."""

from collections.abc import Mapping
from typing import Final

from desktop.domain.errors import InputError
from desktop.domain.report import Facts
from desktop.exchange.facts.counties import FIELDS
from desktop.exchange.facts.places import CountyNames
from desktop.exchange.lexicon.gazetteer import Division, Gazetteer
from desktop.exchange.lexicon.short_names import stem

Fields = dict[str, str | None]
_KINDS: Final = "县市区旗"
_ENDINGS: Final = "县市区旗州盟"


def given_place(
    given: Mapping[str, str], read: Facts, *, year: int | None, gazetteer: Gazetteer
) -> tuple[Fields, str | None]:
    """The fields of the place as the row tells them, and a remark ("shared_name" and so on).

    A county's fields come together: those of a county that the text was ``read`` to be of
    never stand beside the name of another. Raises InputError for a row that contradicts itself.
    """
    told: Fields = {name: given[name] for name in FIELDS if name in given}
    coded = _coded(told, year, gazetteer)
    if coded:
        return _of(coded), None
    places = CountyNames(gazetteer, year)
    if "county" in told:
        return _named(told, read, places, gazetteer)
    told.pop("county_code", None)
    return (_beside(told, read, places), None) if told else ({}, None)


def _coded(told: Fields, year: int | None, gazetteer: Gazetteer) -> Division | None:
    """The county of the row's code."""
    code = (told.get("county_code") or "")[:6]
    coded = gazetteer.coded(code, year=year)
    if coded is None or coded.level != "county":
        return None
    written = told.get("county")
    if written and not _same(written, code, gazetteer):
        raise InputError(
            "The code {code} is that of {known}, not of {county}.",
            "Mend the code or the name.",
            code=code,
            known=coded.name,
            county=written,
        )
    return coded


def _same(written: str, code: str, gazetteer: Gazetteer) -> bool:
    """Whether the county of the code ever had that name, or goes by it; 清苑县 became 清苑区."""
    names = {one.name for one in gazetteer.divisions_of(code)}
    stems = {stem(name) or name for name in names}
    said = {written, *CountyNames(gazetteer, None).county_names(written)}
    return bool(names & said) or any((stem(one) or one) in stems for one in said)


def _named(
    told: Fields, read: Facts, places: CountyNames, gazetteer: Gazetteer
) -> tuple[Fields, str | None]:
    written = told["county"] or ""
    known = _counties(written, places)
    fitting = [one for one in known if _fits(one, told)]
    if known and not fitting:
        raise InputError(
            "{county} is in {known}, not in {province}.",
            "Mend the county or the province.",
            county=written,
            known=known[0].province,
            province=told["province"],
        )
    chosen = _chosen(fitting, told, places)
    if chosen:
        return _of(chosen), None if places.exists(chosen) else "former_county"
    if any(one.code == read.county_code for one in fitting):
        # The text itself says which of them it is; what it guessed stays a guess.
        return {"county": read.county}, None
    if not fitting and written[-1] not in _ENDINGS and not told.get("county_code") and read.county:
        # 县政府办 is no county's name; what the text says stands.
        return {}, "unknown_county"
    if fitting or not (city := gazetteer.named(written, level="prefecture")):
        remark = "shared_name" if fitting else "unknown_county"
        return dict.fromkeys(FIELDS) | told, None if told.get("county_code") else remark
    above = {"prefecture": city[-1].name, "province": city[-1].province}
    return dict.fromkeys(FIELDS) | above, None


def _beside(told: Fields, read: Facts, places: CountyNames) -> Fields:
    """Prefecture or province, which decide between counties of the name that was read."""
    known = places.counties(read.county) if read.county else []
    fitting = [one for one in known if _fits(one, told)]
    chosen = _chosen(fitting, told, places)
    if chosen:
        return _of(chosen)
    return dict.fromkeys(("county_code", "prefecture")) | told if known else told


def _counties(written: str, places: CountyNames) -> list[Division]:
    """Counties that the cell can mean: 嘉善县, 浙江省嘉善县, 嘉善县人民政府, 嘉善."""
    found = places.counties(written)
    if found:
        return found
    names = set(places.county_names(written))
    if len(names) == 1:
        return places.counties(names.pop())
    return [one for kind in _KINDS for one in places.counties(written + kind)]


def _fits(division: Division, told: Fields) -> bool:
    province = told.get("province")
    return not province or _stem(province) == _stem(division.province)


def _chosen(fitting: list[Division], told: Fields, places: CountyNames) -> Division | None:
    if len(fitting) == 1:
        return fitting[0]
    prefecture = told.get("prefecture")
    there = [one for one in fitting if prefecture and _stem(prefecture) == _stem(one.prefecture)]
    if len(there) == 1:
        return there[0]
    evidence = "".join(told.get(name) or "" for name in ("province", "prefecture", "county"))
    return places.choose(fitting, near=evidence, evidence=evidence)[0]


def _stem(name: str) -> str:
    return stem(name) or name


def _of(division: Division) -> Fields:
    return {
        "county": division.name,
        "county_code": division.code,
        "prefecture": division.prefecture or None,
        "province": division.province,
    }
