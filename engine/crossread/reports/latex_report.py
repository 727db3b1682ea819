"""LaTeX: fills and underline marks that break across lines, links, bookmarks; every character escaped.

XeLaTeX and LuaLaTeX show every script that the fonts at hand have; pdfLaTeX compiles, too, but stands in a "?"
for letters that its fonts lack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pygments.token import _TokenType

from crossread.model import Comparison
from crossread.reports.blocks import Block, Heading, Kind, Piece, Table
from crossread.reports.colours import paper
from crossread.reports.layout import lay_out
from crossread.roles import Progress
from crossread.settings import ReportOptions
from crossread.styling.appearance import Appearance, Line, appearance

_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    "^": r"\textasciicircum{}", "~": r"\textasciitilde{}", "<": r"\textless{}", ">": r"\textgreater{}",
    "|": r"\textbar{}", '"': r"\textquotedbl{}", "`": r"\textasciigrave{}", "-": "-{}", "'": r"\textquotesingle{}",
    "●": r"\ensuremath{\bullet}", "◐": r"\ensuremath{\odot}", "○": r"\ensuremath{\circ}", "≠": r"\ensuremath{\neq}",
    "–": r"\textendash{}", "—": r"\textemdash{}", "‘": r"\textquoteleft{}", "’": r"\textquoteright{}",
    "“": r"\textquotedblleft{}", "”": r"\textquotedblright{}", "…": r"\ldots{}", "€": r"\texteuro{}",
    "·": r"\textperiodcentered{}", "\u00a0": "~", "\n": r"\newline ", "\t": " ",
}  # fmt: skip
# What pdfLaTeX's T1 fonts are sure to have: printable ASCII and the accented letters of Western Europe.
_FOREIGN = re.compile("[^\x20-\x7e\u00a0-\u00ff\n\t●◐○≠–—‘’“”…€·]+")
_HEADINGS = {0: "crTitle", 1: "section*", 2: "subsection*"}
_BOX = r"\rule[-.55ex]{2.4pt}{2.35ex}"
_LINES: dict[Line, str] = {
    "": "",
    "solid": r"\rule[-.55ex]{2.4pt}{.7pt}",
    "dashed": r"\rule[-.55ex]{1.5pt}{.7pt}\kern.9pt",
    "dotted": r"\rule[-.55ex]{.7pt}{.7pt}\kern1.7pt",
    "wavy": r"\rule[-.55ex]{1.2pt}{.6pt}\rule[-.8ex]{1.2pt}{.6pt}",
}
_PREAMBLE = r"""% Compile with xelatex or lualatex (every script your fonts have) or pdflatex (Latin letters).
\documentclass[11pt]{article}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[utf8]{inputenc}\usepackage[T1]{fontenc}\usepackage{lmodern}
  \newcommand\crForeign[2]{#2}
\else
  \usepackage{fontspec}
  \IfFontExistsTF{DejaVu Serif}{\setmainfont{DejaVu Serif}[Scale=.9]}{}
  \newcommand\crForeign[2]{#1}
\fi
\usepackage{textcomp}
\usepackage[a4paper,margin=24mm]{geometry}
\usepackage[table]{xcolor}
\usepackage[normalem]{ulem}
\usepackage{longtable,array,fancyhdr}
\usepackage[hidelinks,bookmarksopen]{hyperref}
\emergencystretch=3em \setlength\parindent{0pt} \setlength\parskip{.55em}
\pagestyle{fancy} \fancyhf{} \fancyfoot[R]{\thepage} \fancyfoot[L]{\small Crossread} \renewcommand\headrulewidth{0pt}
\newcommand\crTitle[1]{{\LARGE\bfseries #1\par}\bigskip}
\newenvironment{crWording}{\begin{list}{}{\setlength\leftmargin{16mm}\setlength\labelwidth{14mm}%
  \setlength\itemsep{0pt}\setlength\topsep{2pt}\renewcommand\makelabel[1]{##1\hfil}}}{\end{list}}
"""


class LatexExporter:
    """For papers and theses."""

    id = "latex"
    title = "LaTeX"
    suffix = ".tex"

    def write(self, comparison: Comparison, options: ReportOptions, job: Progress) -> bytes:
        """Return the document, UTF-8."""
        blocks = lay_out(comparison, options, job)
        macros = _Macros()
        body: list[str] = []
        for place, block in enumerate(blocks):
            job.report(0.5 + 0.5 * place / len(blocks), "Writing LaTeX")
            body.append(_block(block, macros))
        parts = (_PREAMBLE, macros.definitions(), "\\begin{document}\n", "\n".join(body), "\n\\end{document}\n")
        return "".join(parts).encode()


def escaped(text: str) -> str:
    r"""Return a text that LaTeX sets as it is.

    >>> escaped(r"\input{x} 5%")
    '\\textbackslash{}input\\{x\\} 5\\%'
    """
    shown: list[str] = []
    position = 0
    for found in _FOREIGN.finditer(text):
        shown += (_SPECIAL.get(each, each) for each in text[position : found.start()])
        shown.append(f"\\crForeign{{{found.group()}}}{{?}}")
        position = found.end()
    shown += (_SPECIAL.get(each, each) for each in text[position:])
    return "".join(shown)


class _Macros:
    """One macro for each look that the document uses."""

    def __init__(self) -> None:
        self._names: dict[Appearance, str] = {}

    def set(self, token: _TokenType, text: str) -> str:
        """Return the text, set as its token looks."""
        drawn = appearance(token, paper())
        body = escaped(text)
        if drawn.fill or drawn.line:
            name = self._names.setdefault(drawn, "crLook" + chr(ord("A") + len(self._names)))
            # ulem keeps what stands in braces on one line, so line breaks stay outside of it.
            body = r"\newline ".join(f"\\{name}{{{part}}}" if part else "" for part in body.split(r"\newline "))
        elif drawn.ink != paper().text:
            body = rf"\textcolor[HTML]{{{_hex(drawn.ink)}}}{{{body}}}"
        body = rf"\textbf{{{body}}}" if drawn.bold else body
        return rf"\textit{{{body}}}" if drawn.italic else body

    def definitions(self) -> str:
        """Return the definitions of the macros used."""
        return "".join(f"\\newcommand*{{\\{name}}}{{{_mark(drawn)}}}\n" for drawn, name in self._names.items())


def _mark(drawn: Appearance) -> str:
    fill = rf"\textcolor[HTML]{{{_hex(drawn.fill)}}}{{{_BOX}}}" if drawn.fill else ""
    line = rf"\llap{{\textcolor[HTML]{{{_hex(drawn.line_ink)}}}{{{_LINES[drawn.line]}}}}}" if drawn.line else ""
    return rf"\bgroup\markoverwith{{{fill}{line}}}\ULon"


def _block(block: Block, macros: _Macros) -> str:
    if isinstance(block, Heading):
        level = {0: "part", 1: "section", 2: "subsection"}[block.level]
        page = "\\clearpage\n" if block.new_page else ""
        bookmark = f"\\phantomsection\\addcontentsline{{toc}}{{{level}}}{{{escaped(block.text)}}}"
        return f"{page}{bookmark}\n\\{_HEADINGS[block.level]}{{{escaped(block.text)}}}\n"
    if isinstance(block, Table):
        return "\n".join(_table(block))
    if block.kind is Kind.WORDING:
        label, *rest = block.pieces
        return f"\\begin{{crWording}}\\item[{{{_piece(label, macros)}}}] {_line(rest, macros)}\\end{{crWording}}"
    text = _line(block.pieces, macros)
    if block.kind is Kind.HEADLINE:
        return f"{{\\large\\bfseries {text}\\par}}\n"
    if block.kind is Kind.CODE:
        indent = len(block.pieces[0].text) if block.pieces[0].text.isspace() else 0
        return f"{{\\ttfamily\\small {'~' * indent}{text}\\par}}"
    return f"{'--- ' if block.kind in {Kind.ITEM, Kind.NOTE} else ''}{text}\n"


def _line(pieces: tuple[Piece, ...] | list[Piece], macros: _Macros) -> str:
    return "".join(_piece(each, macros) for each in pieces) or r"\mbox{}"


def _piece(piece: Piece, macros: _Macros) -> str:
    anchor = f"\\hypertarget{{{piece.anchor}}}{{}}" if piece.anchor else ""
    return anchor + macros.set(piece.token, piece.text)


def _table(block: Table) -> Iterator[str]:
    yield f"\\begin{{longtable}}{{@{{}}{'l' * (len(block.head) - 1)}p{{60mm}}@{{}}}}"
    yield " & ".join(rf"\textbf{{{escaped(each)}}}" for each in block.head) + r" \\ \hline \noalign{\smallskip}"
    for row in block.rows:
        yield " & ".join(map(escaped, row)) + r" \\"
    yield r"\end{longtable}"


def _hex(colour: str) -> str:
    return colour[1:].upper()
