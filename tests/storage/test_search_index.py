"""The index finds what a look at the text finds, however short the query."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.storage import database
from desktop.storage.search_index import SearchIndex

TEXTS = st.text(alphabet="营商环境优化复议，。、𬭎𠮷 \n（一)aB9", min_size=1, max_size=40)


@settings(max_examples=60)
@given(texts=st.lists(TEXTS, min_size=1, max_size=6, unique=True), query=TEXTS)
def test_a_report_is_found_if_and_only_if_its_characters_hold_the_query(
    texts: list[str], query: str
) -> None:
    db = database.in_memory()
    index = SearchIndex(db)
    for number, text in enumerate(texts, start=1):
        db.execute("INSERT INTO texts VALUES (?, ?, 1, '[]', ?)", [number, str(number), text])
        index.add(number, text)
    wanted = "".join(query.split())
    holding = {str(n) for n, text in enumerate(texts, start=1) if wanted in "".join(text.split())}
    assert index.texts_with(query) == (holding if wanted else set())
    db.close()
