"""Keys: what is kept can be opened by its own key in its own place alone, and by nobody once the key is destroyed."""

from __future__ import annotations

import json
import zipfile

import keyring
import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from keyring.backend import KeyringBackend

from poise.model.errors import CommandError
from poise.web.kernel.keys.files import PIECE, SealedPath, SealedReader, SealedWriter
from poise.web.kernel.keys.models import DataKey
from poise.web.kernel.keys.ring import lock, unlock
from poise.web.kernel.keys.sealing import SealError, new_key, seal, unseal
from poise.web.kernel.keys.sources import wrapping_key_of
from poise.web.kernel.todos.models import Todo

WORDS = "four invented words here"
alike = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(plain=st.binary(max_size=2000), bound=st.text(max_size=40))
def test_a_sealed_value_comes_back_as_it_was_and_shows_nothing(plain, bound):
    """Any bytes, bound to any place."""
    key = new_key()
    sealed = seal(key, plain, bound)

    assert unseal(key, sealed, bound) == plain
    assert len(plain) < 8 or plain not in sealed


@given(plain=st.binary(min_size=1, max_size=200), at=st.integers(min_value=0), bit=st.integers(0, 7))
def test_one_changed_bit_is_noticed(plain, at, bit):
    """Nothing sealed can be changed unseen."""
    key = new_key()
    sealed = bytearray(seal(key, plain, "here"))
    sealed[at % len(sealed)] ^= 1 << bit

    with pytest.raises(SealError):
        unseal(key, bytes(sealed), "here")


def test_a_sealed_value_opens_in_its_own_place_alone():
    """It can be moved to no other row or field, and no other key opens it."""
    key = new_key()
    sealed = seal(key, b"words", "todo/1/words")

    for other, bound in ((key, "todo/2/words"), (key, "todo/1/reason"), (new_key(), "todo/1/words")):
        with pytest.raises(SealError):
            unseal(other, sealed, bound)


def test_destroying_a_key_erases_what_it_sealed(db):
    """After that, nobody can open it: not with a copy of the database either."""
    key = DataKey.make("run")
    sealed = key.seal(b"words", "here")

    key.destroy()
    key.destroy()

    assert key.is_gone
    with pytest.raises(SealError, match="destroyed"):
        key.unseal(sealed, "here")
    assert DataKey.objects.get(pk=key.pk).wrapped is None


def test_without_the_wrapping_key_nothing_opens(db):
    """A stolen folder is of no use."""
    key = DataKey.make("run")
    lock()

    with pytest.raises(SealError, match="make serve"):
        key.opened()

    unlock(new_key())
    with pytest.raises(SealError):
        key.opened()


def test_wrapping_keys_can_be_changed_without_touching_what_is_kept(db):
    """The data key stays the same under another wrapping."""
    old, new = new_key(), new_key()
    unlock(old)
    key = DataKey.make("run")
    plain = key.opened()

    key.rewrap(old, new)
    unlock(new)

    assert DataKey.objects.get(pk=key.pk).opened() == plain


def test_words_lie_sealed_in_the_database_and_open_on_the_record(person):
    """Whoever reads the table sees no word of them."""
    todo = Todo.objects.add(by=person, words="ring the invented team")

    assert b"invented" not in bytes(Todo.objects.values_list("words", flat=True).get().raw)
    assert Todo.objects.get().words == "ring the invented team"
    todo.refresh_from_db()
    todo.save()
    assert Todo.objects.get().words == "ring the invented team"


def test_sealed_words_of_one_record_do_not_open_on_another(person):
    """A row that was copied over another one is noticed."""
    one, other = (Todo.objects.add(by=person, words=words) for words in ("one", "other"))
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE todos_todo SET words = (SELECT words FROM todos_todo WHERE id = %s) WHERE id = %s",
            [one.pk.hex, other.pk.hex],
        )

    with pytest.raises(SealError):
        _ = Todo.objects.get(pk=other.pk).words


def test_sealed_words_can_be_neither_searched_nor_written_past_the_record(person):
    """Bulk writing and looking by content are refused, as both would need the words in the open."""
    todo = Todo.objects.add(by=person, words="one")

    with pytest.raises(TypeError, match="sealed"):
        Todo.objects.filter(words="one").exists()
    with pytest.raises(TypeError, match="sealed"):
        Todo.objects.update(words="two")
    with pytest.raises(TypeError, match="sealed"):
        Todo.objects.bulk_update([todo], ["words"])


def _file(folder, key, content):
    path = folder / "sealed"
    path.unlink(missing_ok=True)
    writer = SealedWriter(path, key, "here")
    for start in range(0, len(content), 50_000):
        writer.write(content[start : start + 50_000])
    writer.close()
    return path


@alike
@given(
    size=st.sampled_from([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE]),
    at=st.floats(0, 1),
    count=st.integers(0, 2 * PIECE),
)
def test_a_sealed_file_reads_from_any_place_as_the_file_itself(tmp_path, size, at, count):
    """Whatever is read from wherever is what stood there."""
    content = bytes(number * 7 % 251 for number in range(size))
    key = new_key()
    path = _file(tmp_path, key, content)
    start = int(size * at)

    with SealedPath.of(path, "export.bin", key, "here").open("rb") as stream:
        stream.seek(start)
        assert stream.read(count) == content[start : start + count]


def test_a_sealed_file_that_was_changed_cut_off_or_reordered_is_noticed(tmp_path):
    """Every piece knows its number and whether it is the last."""
    key = new_key()
    sealed = _file(tmp_path, key, b"x" * (3 * PIECE)).read_bytes()
    piece, head = PIECE + 16, 13
    swapped = (
        sealed[:head]
        + sealed[head + piece : head + 2 * piece]
        + sealed[head : head + piece]
        + sealed[head + 2 * piece :]
    )
    for changed in (sealed[:-1], sealed[: head + 2 * piece], swapped, sealed[:-1] + bytes([sealed[-1] ^ 1])):
        path = tmp_path / "changed"
        path.write_bytes(changed)
        with pytest.raises(SealError), SealedReader(path, key, "here") as reader:
            reader.read()


def test_a_zip_is_read_from_its_sealed_file_under_its_own_name(tmp_path):
    """Whoever takes a path can read it, and it never lies in the open."""
    packed = tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("outbox.json", "{}" * 100_000)
    key = new_key()
    sealed = SealedPath.of(_file(tmp_path, key, packed.read_bytes()), "Invented export.zip", key, "here")

    assert sealed.name == "Invented export.zip"
    assert sealed.is_file()
    assert sealed.stat().st_size == packed.stat().st_size
    with sealed.open("rb") as stream, zipfile.ZipFile(stream) as archive:
        assert archive.read("outbox.json") == b"{}" * 100_000


def test_a_passphrase_opens_its_folder_again_and_another_does_not(tmp_path):
    """The folder says how to tell, and holds neither passphrase nor key."""
    key = wrapping_key_of(tmp_path, lambda _: WORDS, use_keyring=False)

    assert wrapping_key_of(tmp_path, lambda _: WORDS, use_keyring=False) == key
    with pytest.raises(CommandError, match="not the passphrase"):
        wrapping_key_of(tmp_path, lambda _: "four other words here", use_keyring=False)
    said = (tmp_path / "keys.json").read_text()
    assert WORDS not in said
    assert json.loads(said)["by"] == "passphrase"


def test_a_short_passphrase_and_nobody_to_ask_are_each_said_in_one_sentence(tmp_path):
    """The owner learns what to do."""
    with pytest.raises(CommandError, match="at least 12"):
        wrapping_key_of(tmp_path, lambda _: "short", use_keyring=False)
    with pytest.raises(CommandError, match="POISE_PASSPHRASE_FILE"):
        wrapping_key_of(tmp_path, None, use_keyring=False)


class _Keyring(KeyringBackend):
    """A keyring in memory, as good as that of a desktop."""

    priority = 5

    def __init__(self):
        self.kept = {}

    def set_password(self, service, account, secret):
        self.kept[service, account] = secret

    def get_password(self, service, account):
        return self.kept.get((service, account))

    def delete_password(self, service, account):
        del self.kept[service, account]


@pytest.fixture(name="ring")
def _ring():
    before, ring = keyring.get_keyring(), _Keyring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


def test_a_system_with_a_keyring_asks_for_no_passphrase(tmp_path, ring):
    """The key lies in the keyring, and the folder holds nothing that opens it."""
    key = wrapping_key_of(tmp_path, None)

    assert wrapping_key_of(tmp_path, None) == key
    ring.kept.clear()
    with pytest.raises(CommandError, match="keyring"):
        wrapping_key_of(tmp_path, None)
