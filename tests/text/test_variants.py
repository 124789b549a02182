"""Traditional characters recognised and folded."""

from desktop.text.variants import folded_characters, is_traditional, is_traditional_word, simplified


def test_folding_is_character_for_character() -> None:
    text = "嘉善縣優化營商環境,推進行政復議𬭎。"
    assert simplified(text) == "嘉善县优化营商环境,推进行政复议𬭎。"
    assert len(simplified(text)) == len(text)


def test_a_text_is_traditional_by_the_share_of_such_characters() -> None:
    assert is_traditional("全縣堅持依法行政,優化營商環境。")
    assert not is_traditional("全县坚持依法行政,优化营商环境,成效显著。")
    assert not is_traditional("plain words")
    assert not is_traditional("")


def test_a_name_keeps_a_character_of_its_own() -> None:
    assert simplified("陝西省乾縣乾旱,吉林省乾安縣") == "陕西省乾县干旱,吉林省乾安县"
    assert folded_characters("乾縣乾旱") == "干县干旱"


def test_a_word_is_traditional_by_what_stands_in_traditional_texts_alone() -> None:
    assert is_traditional_word("行政復議")
    assert not is_traditional_word("乾县")
    assert not is_traditional_word("徵收")
