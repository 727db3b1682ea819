import pytest

from crossread.errors import SettingError
from crossread.settings import Settings, as_plain, from_plain


def test_settings_survive_the_way_through_plain_values():
    settings = Settings().with_value("align", "similarity", 0.7).with_value("check", "off", ("dates",))

    assert from_plain(as_plain(settings)) == settings


def test_values_of_a_newer_version_are_ignored():
    assert from_plain({"align": {"sideways": 3}, "cloud": {"on": True}}) == Settings()


@pytest.mark.parametrize(
    ("group", "name", "value", "told"),
    [
        ("align", "similarity", 1.5, "between 0.05 and 0.95"),
        ("align", "similarity", "much", "must be a float"),
        ("judge", "strictness", "lax", "strict, balanced, eager"),
        ("align", "sideways", 1, "no setting"),
        ("exclude", "shortest", True, "must be a int"),
    ],
)
def test_a_wrong_value_is_refused_with_what_would_be_right(group, name, value, told):
    with pytest.raises(SettingError, match=told):
        Settings().with_value(group, name, value)
