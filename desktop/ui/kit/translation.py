"""The language of the window: Chinese or English, the system's first."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop.domain.errors import ZhupiError
from desktop.resources import resource

Language = Literal["zh", "en"]

_installed: list[QTranslator] = []


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks `text` for the translators and returns it; Qt's own is not typed as text."""
    del context
    return text


def translate(context: str, text: str, *, n: int = -1) -> str:
    """`text` in the user's language, outside a widget; lupdate finds calls of this name."""
    return QCoreApplication.translate(context, text, None, n)


def told(error: ZhupiError) -> tuple[str, str]:
    """What happened and what to do, in the user's language."""
    what = translate("Errors", error.what_template)
    remedy = translate("Errors", error.remedy_template) if error.remedy_template else ""
    details = {name: _detail(value) for name, value in error.details.items()}
    return what.format(**details), remedy.format(**details)


def _detail(value: object) -> object:
    # An error may be the reason of another.
    return told(value)[0] if isinstance(value, ZhupiError) else value


def chosen_language(preference: str) -> Language:
    """What "system", "zh" or "en" comes to on this machine."""
    if preference in ("zh", "en"):
        return "zh" if preference == "zh" else "en"
    wanted = QLocale.system().uiLanguages()
    return "zh" if wanted and wanted[0].lower().startswith("zh") else "en"


def install(app: QCoreApplication, language: Language) -> None:
    """Let `app` speak that language from now on, in Qt's own dialogs too."""
    for translator in _installed:
        app.removeTranslator(translator)
    QLocale.setDefault(QLocale("zh_CN" if language == "zh" else "en"))
    _installed[:] = [_loaded(name, folder) for name, folder in _files(language)]
    for translator in _installed:
        app.installTranslator(translator)


def language() -> Language:
    """The language that was installed last."""
    return "zh" if QLocale().language() == QLocale.Language.Chinese else "en"


def _files(language: Language) -> list[tuple[str, str]]:
    own = str(resource("translations"))
    if language == "en":
        return [("zhupi_en", own)]
    theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return [("qtbase_zh_CN", theirs), ("zhupi_zh_CN", own)]


def _loaded(name: str, folder: str) -> QTranslator:
    translator = QTranslator()
    if not translator.load(name, folder):
        raise FileNotFoundError(f"The translation {name} does not ship with this program.")
    return translator
