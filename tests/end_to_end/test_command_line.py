import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from tests.specimens import epub


def test_json_fits_the_published_schema_and_its_passages_tile(crossread, two_reports, schema):
    done = crossread("compare", *two_reports, "--to", "json")

    told = json.loads(done.stdout)
    jsonschema.validate(told, schema)
    assert done.returncode == 0
    for article in told["articles"]:
        positions = [place for each in article["passages"] for place in (each["start"], each["end"])]
        assert positions == sorted(positions)
        assert positions[-1] <= len(article["text"])


def test_two_reports_share_the_quotation_and_clash_over_the_injured(crossread, two_reports):
    told = json.loads(crossread("compare", *two_reports, "--to", "json").stdout)

    texts = {
        each["id"]: article["text"][each["start"] : each["end"]]
        for article in told["articles"]
        for each in article["passages"]
    }
    verdicts = {texts[each["id"]]: each["verdict"] for article in told["articles"] for each in article["passages"]}
    assert any("every cable" in texts[each["a"]] and "every cable" in texts[each["b"]] for each in told["matches"])
    assert [each["values"] for each in told["findings"] if each["check"] == "numbers"] == [["2", "4"]]
    assert verdicts["Two people were injured, the county's roads office said."] == "contradictory"
    assert verdicts["Schools on both banks stayed open."] == "unique"


def test_positions_map_back_to_the_file(crossread, tmp_path):
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_bytes("\ufeffFirst 🌉 line here.\r\n\r\nThe second  paragraph stands.\r\n".encode())
    other.write_bytes(b"The second paragraph stands.\n")

    told = json.loads(crossread("compare", str(one), str(other), "--to", "json").stdout)

    assert told["articles"][0]["text"] == "First 🌉 line here.\n\nThe second  paragraph stands.\n"


def test_a_batch_answers_every_line_in_order_and_survives_a_bad_one(crossread, two_reports, tmp_path):
    jobs = tmp_path / "jobs.jsonl"
    lines = [{"articles": list(two_reports)}, {"articles": [two_reports[0], str(tmp_path / "gone.txt")]}, {"pairs": 1}]
    jobs.write_text("\n".join(map(json.dumps, lines)) + "\nnot json\n" + json.dumps(lines[0]), encoding="utf-8")

    done = crossread("compare", "--batch", str(jobs))

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [min(each) if "error" in each else each["schema"] for each in answers] == [
        "crossread/1",
        "error",
        "error",
        "error",
        "crossread/1",
    ]
    assert "gone.txt" in answers[1]["error"]
    assert done.returncode == 1


def test_judge_answers_pairs_in_order(crossread, tmp_path):
    pairs = tmp_path / "pairs.jsonl"
    rows = [
        {"a": "The council approved the plan on Friday.", "b": "On Friday, the council approved the plan."},
        {"a": "Twelve people died in the fire.", "b": "Fourteen people died in the fire."},
        {"a": "The men's team lost 3-0.", "b": "The women's team won 2-1."},
        {"a": "The museum opens at nine.", "b": "Wheat prices have doubled since spring."},
    ]
    pairs.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")

    done = crossread("judge", str(pairs))

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [each["relation"] for each in answers] == ["same", "contradicts", "unrelated", "unrelated"]
    assert answers[1]["findings"][0]["values"] == ["12", "14"]
    assert answers[1]["doubtful"] == answers[2]["findings"] == []
    assert answers[2]["doubtful"][0]["values"] == ["3-0", "2-1"]


def test_a_pipe_gets_no_colour_codes_and_a_missing_file_no_traceback(crossread, two_reports):
    told = crossread("compare", *two_reports)
    missing = crossread("compare", two_reports[0], "no-such-file.txt")

    assert "\x1b[" not in told.stdout
    assert "≠" in told.stdout
    assert missing.returncode == 1
    assert "no-such-file.txt" in missing.stderr
    assert "Traceback" not in missing.stderr


def test_colour_can_be_forced_and_a_report_written_beside(crossread, two_reports, tmp_path):
    report = tmp_path / "report.json"

    coloured = crossread("compare", *two_reports, "--colour", "always", COLORTERM="truecolor")
    written = crossread("compare", *two_reports, "--to", str(report))

    assert "\x1b[" in coloured.stdout
    assert written.returncode == 0
    assert json.loads(report.read_text(encoding="utf-8"))["schema"] == "crossread/1"


def test_wrong_usage_is_told_with_exit_code_2_or_1_and_a_sentence(crossread, two_reports):
    assert crossread("compare", "--sideways").returncode == 2
    alone = crossread("compare", two_reports[0])
    unknown = crossread("compare", *two_reports, "--to", "papyrus")

    assert (alone.returncode, unknown.returncode) == (1, 1)
    assert "at least two" in alone.stderr
    assert "papyrus" in unknown.stderr


def test_a_report_takes_title_and_parts_and_says_which_it_has(crossread, two_reports, tmp_path):
    report = tmp_path / "report.html"

    written = crossread(
        "compare", *two_reports, "--no-model", "--to", str(report), "--title", "Bridges", "--parts", "summary"
    )
    misspelt = crossread("compare", *two_reports, "--to", "html", "--parts", "epilogue")

    source = report.read_text(encoding="utf-8")
    assert written.returncode == 0
    assert "<title>Bridges</title>" in source
    assert 'id="summary"' in source
    assert 'id="articles"' not in source
    assert misspelt.returncode == 1
    assert "epilogue" in misspelt.stderr


def test_a_pdf_can_be_written_without_a_screen(crossread, two_reports, tmp_path):
    report = tmp_path / "report.pdf"

    written = crossread("compare", *two_reports, "--no-model", "--to", str(report), QT_QPA_PLATFORM="", DISPLAY="")

    assert written.returncode == 0, written.stderr
    assert report.read_bytes().startswith(b"%PDF-")


def test_one_chapter_of_a_book_is_listed_chosen_and_compared(crossread, tmp_path):
    book, story = tmp_path / "book.epub", tmp_path / "story.txt"
    chapters = {"one": "<h1>The mill</h1><p>The mill stood still.</p>", "two": "<h1>The river</h1><p>It rose.</p>"}
    book.write_bytes(epub(chapters))
    story.write_text("The river\n\nIt rose.\n", encoding="utf-8")

    listed = crossread("chapters", str(book))
    told = json.loads(crossread("compare", str(book), str(story), "--chapter", "2", "--to", "json").stdout)
    refused = crossread("compare", str(book), str(story), "--chapter", "3")

    assert listed.stdout == "1. The mill\n2. The river\n"
    assert told["articles"][0]["text"] == "The river\n\nIt rose."
    assert "2 chapters" in refused.stderr


def test_encoding_is_overruled(crossread, tmp_path):
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    for path in (one, other):
        path.write_bytes("Мост закрыт.\n".encode("koi8-r"))

    told = json.loads(crossread("compare", str(one), str(other), "--encoding", "koi8-r", "--to", "json").stdout)
    assert [each["encoding"] for each in told["articles"]] == ["koi8-r", "koi8-r"]

    assert told["articles"][0]["text"] == "Мост закрыт.\n"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere file names are text")
def test_file_name_that_is_no_text_goes_into_json(crossread, tmp_path):
    odd, other = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"), str(tmp_path / "other.txt")
    for path in (odd, other):
        Path(path).write_text("The bridge closed.\n", encoding="utf-8")

    done = crossread("compare", odd, other, "--to", "json")

    assert json.loads(done.stdout)["articles"][0]["source"] == odd


def test_a_report_speaks_the_language_asked_for(crossread, two_reports, tmp_path):
    done = crossread("compare", *two_reports, "--no-model", "--language", "es", "--to", str(tmp_path / "report.md"))

    assert done.returncode == 0
    assert "Dónde difieren los artículos" in (tmp_path / "report.md").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal here")
def test_a_terminal_sees_progress_and_ctrl_c_leaves_no_half_file(two_reports, tmp_path, sources):
    import pty

    long = tmp_path / "long.txt"
    lines = (f"Number {each} of the {each % 97} reports was read by clerk {each * 7 % 89}." for each in range(8000))
    long.write_text("\n\n".join(lines), encoding="utf-8")
    command = [sys.executable, "-m", "crossread", "compare", str(long), two_reports[0], "--no-model", "--to"]
    ours, theirs = pty.openpty()
    command.append(str(tmp_path / "report.html"))
    heeding = signal.signal(signal.SIGINT, signal.SIG_DFL)  # tests run in the background pass on that it is ignored
    try:
        running = subprocess.Popen(command, stderr=theirs, start_new_session=True, env=sources)
    finally:
        signal.signal(signal.SIGINT, heeding)
    os.close(theirs)
    try:
        seen = b""
        while b"%" not in seen:
            seen += os.read(ours, 4096)
        running.send_signal(signal.SIGINT)
        code = running.wait(60)
    finally:
        running.kill()
        running.wait()
        os.close(ours)

    assert code == 130
    assert [each.name for each in tmp_path.iterdir() if each.suffix != ".txt"] == []
