"""Seven days, four weeks, twelve months; and the newest is never lost."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.retention import Retention, kept

MOMENTS = st.lists(
    st.datetimes(datetime(2024, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)), max_size=60
)
NUMBERS = st.builds(Retention, st.integers(0, 9), st.integers(0, 5), st.integers(0, 13))


@given(MOMENTS, NUMBERS)
def test_never_more_than_the_numbers_and_always_the_newest(
    moments: list[datetime], numbers: Retention
) -> None:
    staying = kept(moments, numbers)
    assert staying <= set(moments)
    assert len(staying) <= max(1, numbers.daily + numbers.weekly + numbers.monthly)
    assert not moments or max(moments) in staying


@given(MOMENTS, NUMBERS)
def test_what_stayed_stays_when_nothing_new_comes(
    moments: list[datetime], numbers: Retention
) -> None:
    staying = kept(moments, numbers)
    assert kept(staying, numbers) == staying


def test_a_backup_a_day_over_two_years() -> None:
    last = datetime(2026, 12, 31, 9, tzinfo=UTC)
    staying: set[datetime] = set()
    for day in range(730, -1, -1):
        staying = kept({*staying, last - timedelta(days=day)}, Retention())
    ages = sorted((last - moment).days for moment in staying)
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    # The last of four weeks (today is a Thursday) and of twelve months.
    assert {11, 18} <= set(ages)
    assert {moment.strftime("%m") for moment in staying} == {f"{m:02}" for m in range(1, 13)}
    assert len(staying) <= 23
