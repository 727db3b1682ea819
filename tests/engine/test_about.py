from crossread import about, version


def test_versions_name_all_that_a_bug_report_needs():
    told = dict(about.versions())

    assert told["Crossread"] == version.__version__
    assert set(told) >= {"Commit", "Python", "Qt for Python", "ONNX Runtime", "Language model"}
    assert "missing" not in told.values()
