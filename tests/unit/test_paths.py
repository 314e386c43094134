"""Where the profile is, and what happens when it cannot be there."""

from __future__ import annotations

import errno
import os
import stat
import sys
import tempfile
from pathlib import Path

import pytest

from app import resources
from app.adapters.paths import profile, profile_at, resource
from app.domain.errors import DiskFull, ProfileReadOnly


def test_tomada_home_holds_everything(tmp_path: Path) -> None:
    found = profile({"TOMADA_HOME": str(tmp_path / "shop")})
    assert all(path.is_relative_to(tmp_path / "shop") for path in (found.root, found.data, found.logs, found.journal))
    assert not found.root.exists()


def test_without_it_the_systems_places_are_used() -> None:
    found = profile({})
    home = Path(os.environ["HOME"])
    assert found.name == "default"
    assert all(path.is_relative_to(home) for path in (found.root, found.data, found.logs))


def test_two_folders_are_two_profiles_in_the_keyring_and_one_folder_is_one(tmp_path: Path) -> None:
    names = {profile_at(tmp_path / name).name for name in ("a", "b", "a", "b/../a")}
    assert len(names) == 2


def test_creating_twice_changes_nothing(tmp_path: Path) -> None:
    found = profile_at(tmp_path / "shop")
    found.create()
    found.journal.write_text("kept")
    found.create()
    assert found.journal.read_text() == "kept"
    assert sorted(path.name for path in found.root.iterdir()) == ["data", "logs"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_the_folders_are_for_their_owner_only(tmp_path: Path) -> None:
    found = profile_at(tmp_path / "shop")
    found.create()
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in (found.root, found.data, found.logs)} == {0o700}


def test_a_place_where_nothing_can_be_made_is_read_only(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ProfileReadOnly) as caught:
        profile_at(tmp_path / "file" / "shop").create()
    assert caught.value.params["path"].endswith("shop")  # type: ignore[union-attr]


@pytest.mark.parametrize(("number", "kind"), [(errno.ENOSPC, DiskFull), (errno.EROFS, ProfileReadOnly)])
def test_a_folder_that_is_there_is_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[Exception]
) -> None:
    def refuse(**_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    with pytest.raises(kind):
        profile_at(tmp_path).create()


def test_resources_come_from_the_installed_package_else_from_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "app"
    package.mkdir()
    monkeypatch.setattr(resources, "__file__", str(package / "resources.py"))
    assert resource("sheet.xlsx") == tmp_path / "resources" / "sheet.xlsx"
    (package / "_resources").mkdir()
    assert resource("sheet.xlsx") == package / "_resources" / "sheet.xlsx"
