"""What a user may set, one frozen class per stage, with titles and bounds as field metadata.

Forms, storage and command-line flags are generated from this: to add a setting, add one field here.
"""

from __future__ import annotations

from dataclasses import Field, dataclass, field, fields, replace
from typing import Any

from crossread.errors import Sentence, SettingError


def setting(
    default: Any,  # noqa: ANN401 - the field's own annotation says the type
    title: str,
    explanation: str,
    *,
    lowest: float | None = None,
    highest: float | None = None,
    step: float | None = None,
    unit: str = "",
    choices: tuple[str, ...] = (),
) -> Any:  # noqa: ANN401
    """Describe one setting; `choices` limit a text, `lowest` and `highest` a number (inclusive)."""
    metadata = {
        "title": title,
        "help": explanation,
        "min": lowest,
        "max": highest,
        "step": step,
        "unit": unit,
        "choices": choices,
    }
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """Limits and habits of the readers."""

    largest_file: int = setting(
        200, "Largest file", "Files above this are refused.", lowest=1, highest=4000, step=10, unit="MB"
    )
    largest_unpacked: int = setting(
        400, "Largest unpacked document", "A DOCX, ODT or EPUB that unpacks to more is refused.",
        lowest=1, highest=8000, step=10, unit="MB",
    )  # fmt: skip
    largest_text: int = setting(
        20, "Longest text", "Texts above this are refused; a thick novel has one million characters.",
        lowest=1, highest=200, step=1, unit="million characters",
    )  # fmt: skip
    private_addresses: bool = setting(
        default=False, title="Allow private addresses",
        explanation="Fetch web addresses of this computer and of private networks too.",
    )  # fmt: skip
    all_text: bool = setting(
        default=False,
        title="Use all text of web pages",
        explanation="Keep menus, notices and related links instead of the main text only.",
    )


@dataclass(frozen=True, slots=True)
class ExcludeSettings:
    """What takes no part in the comparison."""

    boilerplate: bool = setting(
        default=True,
        title="Leave out boilerplate",
        explanation="Newsletter calls, related links, credits and the like.",
    )
    captions: bool = setting(
        default=True, title="Leave out captions", explanation="Picture captions and photo credits."
    )
    bylines: bool = setting(
        default=True, title="Leave out bylines and datelines", explanation="Who wrote it, where and when."
    )
    quotations: bool = setting(
        default=False, title="Leave out quotations", explanation="Passages that are wholly a quotation."
    )
    shortest: int = setting(
        1, "Shortest passage", "Passages with fewer words are left out.", lowest=1, highest=40, step=1, unit="words"
    )
    longest: int = setting(
        60, "Longest passage", "Longer sentences are split at clauses.", lowest=20, highest=200, step=5, unit="words"
    )


@dataclass(frozen=True, slots=True)
class ScoreSettings:
    """How candidates are found and scored: changing one of these scores again."""

    candidates: int = setting(
        8, "Candidates per passage", "How many possible partners are looked at closely.", lowest=1, highest=50, step=1
    )


@dataclass(frozen=True, slots=True)
class AlignSettings:
    """What counts as a match: changing one of these is instant."""

    similarity: float = setting(
        0.5, "Similarity", "How alike passages must be to count as shared; 0.5 is as likely as not the same content.",
        lowest=0.05, highest=0.95, step=0.01,
    )  # fmt: skip
    gap: int = setting(
        400, "Gap in a stretch of reuse", "Shared passages no further apart join into one stretch.",
        lowest=0, highest=5000, step=50, unit="characters",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """Which checks for contradictions run; names are the checks' ids."""

    off: tuple[str, ...] = setting((), "Checks switched off", "Ids of checks that do not run.")


@dataclass(frozen=True, slots=True)
class JudgeSettings:
    """How findings become verdicts."""

    strictness: str = setting(
        "balanced", "Strictness", "Strict shows only the surest contradictions; eager shows more and errs more.",
        choices=("strict", "balanced", "eager"),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """The language model."""

    use: str = setting(
        "automatic", "Language model", "Automatic uses it when it is there; off compares by words alone.",
        choices=("automatic", "off"),
    )  # fmt: skip
    folder: str = setting("", "Folder of your own models", "ONNX models to use instead of the built-in ones.")


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What a report holds and how it looks; not part of a comparison's settings, as it changes no finding."""

    title: str = setting("", "Title", "Stands at the top; empty names the articles.")
    language: str = setting(
        "auto", "Language of the report", "Automatic is the window's language; the words of articles stay as they are.",
        choices=("auto", "en", "de", "es"),
    )  # fmt: skip
    palette: str = setting(
        "auto", "Colours", "Automatic follows the reader's screen where the format can; paper formats stay light.",
        choices=("auto", "light", "dark"),
    )  # fmt: skip
    summary: bool = setting(default=True, title="Summary", explanation="The comparison in sentences and numbers.")
    contradictions: bool = setting(
        default=True, title="Where the articles differ", explanation="Each difference with both wordings and evidence."
    )
    shared: bool = setting(
        default=True, title="What the articles share", explanation="Each claim, who tells it, how each words it."
    )
    verbatim: bool = setting(
        default=True,
        title="Word for word",
        explanation="How much each two articles have word for word, and the longest runs.",
    )
    unique: bool = setting(
        default=True, title="What only one article says", explanation="The passages without a counterpart."
    )
    excluded: bool = setting(
        default=True, title="What was left out", explanation="Passages that took no part, and why."
    )
    articles: bool = setting(
        default=True, title="The articles, marked", explanation="The whole text of every article with its marks."
    )
    settings: bool = setting(
        default=True, title="How it was made", explanation="Settings, version and where the articles came from."
    )
    word_differences: bool = setting(
        default=True, title="Mark word differences", explanation="Show which words differ between wordings of a claim."
    )

    @property
    def parts(self) -> tuple[str, ...]:
        """Return the names of the parts a report is to hold, in the order it holds them."""
        return tuple(each for each in REPORT_PARTS if getattr(self, each))

    def with_parts(self, wanted: tuple[str, ...]) -> ReportOptions:
        """Return a copy that holds these parts only.

        Raises:
            SettingError: there is no part of that name.
        """
        unknown = [each for each in wanted if each not in REPORT_PARTS]
        if unknown:
            raise SettingError(
                Sentence(
                    "There is no part “{unknown}” in a report; there are {names}.",
                    unknown=unknown[0],
                    names=", ".join(REPORT_PARTS),
                )
            )
        changes: dict[str, Any] = {each: each in wanted for each in REPORT_PARTS}
        return replace(self, **changes)


REPORT_PARTS = ("summary", "contradictions", "shared", "verbatim", "unique", "excluded", "articles", "settings")


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of a comparison."""

    reading: ReadingSettings = field(default_factory=ReadingSettings)
    exclude: ExcludeSettings = field(default_factory=ExcludeSettings)
    score: ScoreSettings = field(default_factory=ScoreSettings)
    align: AlignSettings = field(default_factory=AlignSettings)
    check: CheckSettings = field(default_factory=CheckSettings)
    judge: JudgeSettings = field(default_factory=JudgeSettings)
    model: ModelSettings = field(default_factory=ModelSettings)

    def with_value(self, group: str, name: str, value: object) -> Settings:
        """Return a copy with one setting changed.

        Raises:
            SettingError: the name is unknown or the value out of bounds.
        """
        known = _field(self, group, name)
        _validate(known, f"{group}.{name}", value)
        stage = getattr(self, group)
        return replace(self, **{group: replace(stage, **{name: value})})


def groups(settings: Settings) -> tuple[tuple[str, object], ...]:
    """Return each stage's name and its settings, in order."""
    return tuple((each.name, getattr(settings, each.name)) for each in fields(settings))


def as_plain(settings: Settings) -> dict[str, dict[str, object]]:
    """Return the settings as plain values, for JSON."""
    return {
        name: {each.name: _plain(getattr(stage, each.name)) for each in fields(stage)}  # type: ignore[arg-type]
        for name, stage in groups(settings)
    }


def from_plain(plain: dict[str, dict[str, object]]) -> Settings:
    """Return settings from plain values; unknown names are ignored, so newer files still open.

    Raises:
        SettingError: a value is out of bounds.
    """
    settings = Settings()
    for group, values in plain.items():
        stage = getattr(settings, group, None)
        if stage is None:
            continue
        known = {each.name for each in fields(stage)}
        for name, value in values.items():
            if name in known:
                settings = settings.with_value(group, name, tuple(value) if isinstance(value, list) else value)
    return settings


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _field(settings: Settings, group: str, name: str) -> Field[Any]:
    stage = getattr(settings, group, None)
    for each in fields(stage) if stage is not None else ():
        if each.name == name:
            return each
    raise SettingError(Sentence("There is no setting “{group}.{name}”.", group=group, name=name))


def _validate(known: Field[Any], name: str, value: object) -> None:
    meta = known.metadata
    wanted = type(known.default)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not (isinstance(value, wanted) or (wanted is float and is_number)) or (
        wanted is int and isinstance(value, bool)
    ):
        raise SettingError(
            Sentence("“{name}” must be a {wanted}, not {value!r}.", name=name, wanted=wanted.__name__, value=value)
        )
    if meta["choices"] and value not in meta["choices"]:
        raise SettingError(
            Sentence(
                "“{name}” must be one of {names}, not {value!r}.",
                name=name,
                names=", ".join(meta["choices"]),
                value=value,
            )
        )
    if is_number and meta["min"] is not None and not meta["min"] <= value <= meta["max"]:
        raise SettingError(
            Sentence(
                "“{name}” must lie between {lowest} and {highest}, not {value!r}.",
                name=name,
                lowest=meta["min"],
                highest=meta["max"],
                value=value,
            )
        )
