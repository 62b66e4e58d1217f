"""Fields whose values are sealed in the database, each bound to its table, row and field.

A model with such fields has a foreign key to ``DataKey`` (called ``key`` unless said otherwise) and an id that is
known before it is saved. Nothing can be searched or updated in bulk by a sealed value: both are refused.
"""

from __future__ import annotations

import json
from typing import Any

from django.db import models
from django.db.models.query_utils import DeferredAttribute

from poise.web.kernel.keys.models import DataKey


class Sealed:
    """A sealed value as it lies in the database."""

    __slots__ = ("raw",)

    def __init__(self, raw: bytes) -> None:
        self.raw = raw


class _Unsealing(DeferredAttribute):
    """Opens a value when it is asked for, and keeps nothing opened on the record."""

    field: _SealedField

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        if instance is None:
            return self
        attname = self.field.attname
        value = instance.__dict__[attname] if attname in instance.__dict__ else super().__get__(instance, cls)
        return self.field.open_for(instance, value) if isinstance(value, Sealed) else value

    def __set__(self, instance: Any, value: Any) -> None:
        instance.__dict__[self.field.attname] = value

    def __delete__(self, instance: Any) -> None:
        instance.__dict__.pop(self.field.attname, None)


class _SealedField(models.Field[Any, Any]):
    """What sealed fields have in common; ``key`` names the field that holds the record's data key."""

    descriptor_class = _Unsealing

    def __init__(self, *args: Any, key: str = "key", **kwargs: Any) -> None:
        self.key = key
        kwargs.setdefault("editable", False)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """With the name of the key, for migrations."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs | ({"key": self.key} if self.key != "key" else {})

    def get_internal_type(self) -> str:
        """Bytes, in any database."""
        return "BinaryField"

    def from_db_value(self, value: Any, *_: Any) -> Sealed | None:
        """As it lies there; it is opened when somebody looks."""
        return None if value is None else Sealed(bytes(value))

    def pre_save(self, model_instance: models.Model, add: bool) -> Sealed | None:  # noqa: FBT001  Django calls it so
        """The value sealed for its place."""
        value = model_instance.__dict__.get(self.attname)
        if value is None or isinstance(value, Sealed):
            return value
        key: DataKey = getattr(model_instance, self.key)
        return Sealed(key.seal(self.to_bytes(value), self._bound(model_instance)))

    def get_prep_value(self, value: Any) -> bytes | None:
        """Only what was sealed reaches the database."""
        if isinstance(value, Sealed):
            return value.raw
        if value is None:
            return None
        raise TypeError(f"{self.name} is sealed: save the record itself, and look for it by something else.")

    def open_for(self, instance: models.Model, sealed: Sealed) -> Any:
        """The value of one record, opened."""
        key: DataKey = getattr(instance, self.key)
        return self.from_bytes(key.unseal(sealed.raw, self._bound(instance)))

    def _bound(self, instance: models.Model) -> str:
        return f"{self.model._meta.label_lower}/{instance.pk}/{self.attname}"

    def to_bytes(self, value: Any) -> bytes:
        """How a value is written before it is sealed."""
        raise NotImplementedError

    def from_bytes(self, plain: bytes) -> Any:
        """How it is read again."""
        raise NotImplementedError


class SealedText(_SealedField):
    """Words that somebody wrote."""

    def to_bytes(self, value: str) -> bytes:
        """As UTF-8."""
        return value.encode("utf-8", "surrogatepass")

    def from_bytes(self, plain: bytes) -> str:
        """As they were."""
        return plain.decode("utf-8", "surrogatepass")


class SealedValue(_SealedField):
    """Anything that JSON can hold."""

    def to_bytes(self, value: Any) -> bytes:
        """As JSON."""
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")

    def from_bytes(self, plain: bytes) -> Any:
        """As it was."""
        return json.loads(plain)
