from crossread import about, version


def test_versions_name_all_that_a_bug_report_needs():
    told = dict(about.versions())

    assert told["Crossread"] == version.__version__
    assert set(told) >= {"Commit", "Python", "Qt for Python", "ONNX Runtime", "Language model"}
    assert "missing" not in told.values()


def test_the_commit_of_a_checkout_is_told_whether_git_packed_the_branch_or_not(tmp_path, monkeypatch):
    git = tmp_path / ".git"
    (git / "refs" / "heads").mkdir(parents=True)
    (git / "HEAD").write_text("ref: refs/heads/main\n", encoding="utf-8")
    (git / "packed-refs").write_text(f"# pack-refs with: peeled\n{'b' * 40} refs/heads/main\n", encoding="utf-8")
    monkeypatch.setattr(about, "__file__", str(tmp_path / "engine" / "crossread" / "about.py"))

    assert about.commit() == "b" * 12

    (git / "refs" / "heads" / "main").write_text(f"{'a' * 40}\n", encoding="utf-8")
    assert about.commit() == "a" * 12
