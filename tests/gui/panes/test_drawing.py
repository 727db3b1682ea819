from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from crossread.model import Run, Span, Verdict
from crossread_gui.panes.gutter import signs_of
from crossread_gui.panes.page_painter import View


def drawn(pane, offset, clip):
    """Return what a pane's painter draws into a strip at a scroll position, cut to that strip."""
    view = pane.viewport()
    image = QImage(view.size(), QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setClipRect(clip)
    pane.painter.paint(painter, clip, View(offset, view.width(), is_mirrored=False))
    painter.end()
    return image.copy(clip.toRect())


def test_text_looks_the_same_at_every_scroll_position(make_room):
    # Scrolling moves what is drawn already and draws only a strip: the two must fit together to the pixel.
    room = make_room(padding=12, size=(1300, 500))
    pane = room.pane("A")
    width = pane.viewport().width()
    whole = drawn(pane, 0.0, QRectF(0, 0, width, 300))

    for offset in (1, 2, 3, 7, 20):
        moved = drawn(pane, float(offset), QRectF(0, 0, width, 300 - offset))
        assert moved == whole.copy(0, offset, width, 300 - offset), offset


def test_a_strip_is_drawn_as_in_the_whole(make_room):
    room = make_room(padding=12, size=(1300, 500))
    pane = room.pane("B")
    width = pane.viewport().width()
    whole = drawn(pane, 40.0, QRectF(0, 0, width, 300))

    for top in (60, 133, 210):
        assert drawn(pane, 40.0, QRectF(0, top, width, 31)) == whole.copy(0, top, width, 31), top


def test_lines_under_text_never_jump_by_a_pixel_against_it():
    from crossread_gui.panes.page_painter import whole_pixel

    assert {whole_pixel(y + 0.5) - y for y in range(-4, 5)} == {1.0}


def test_passage_without_a_line_of_its_own_is_known_to_the_sign_on_its_line(room):
    pane = room.pane("A")
    chunk = pane.page.chunks[pane.page.chunk_of(pane.coat.span_of("A2").start)].span
    laid = pane.page.laid(pane.page.chunk_of(chunk.start))
    halves = (Span(chunk.start, chunk.start + 8), Span(chunk.start + 8, chunk.end))
    unique, clash = Run(halves[0], Verdict.UNIQUE, passage="A7"), Run(halves[1], Verdict.CONTRADICTORY, passage="A8")

    for first, second in ((unique, clash), (replace(clash, span=halves[0]), replace(unique, span=halves[1]))):
        (sign,) = signs_of((first, second), chunk, laid)
        assert sign.passages == ("A8", "A7")
