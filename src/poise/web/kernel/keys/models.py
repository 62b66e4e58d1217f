"""Data keys: one for each owner or run, kept only wrapped; destroying one erases what was sealed with it."""

from __future__ import annotations

import uuid

from django.db import models, transaction
from django.utils import timezone

from poise.web.kernel.keys.ring import wrapping_key
from poise.web.kernel.keys.sealing import SealError, new_key, seal, unseal


class DataKey(models.Model):
    """A key of one owner or one run. The row stays when the key is gone, as the proof that it is."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    purpose = models.CharField(max_length=20)
    wrapped = models.BinaryField(null=True)
    made = models.DateTimeField(default=timezone.now, editable=False)
    destroyed = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="a_destroyed_key_is_gone",
                condition=models.Q(destroyed=None, wrapped__isnull=False)
                | models.Q(destroyed__isnull=False, wrapped=None),
            )
        ]

    def __str__(self) -> str:
        return f"{self.purpose} key {self.pk}"

    @classmethod
    def make(cls, purpose: str) -> DataKey:
        """A fresh key for somebody or something."""
        made = cls(purpose=purpose)
        made.wrapped = seal(wrapping_key(), new_key(), made._bound)
        made.save()
        return made

    @property
    def is_gone(self) -> bool:
        """Whether it was destroyed, and with it everything that it sealed."""
        return self.wrapped is None

    def opened(self) -> bytes:
        """The key itself; raises SealError where it is destroyed or cannot be unwrapped."""
        if self.wrapped is None:
            raise SealError("This was destroyed, and nothing can bring it back.")
        return unseal(wrapping_key(), bytes(self.wrapped), self._bound)

    def seal(self, plain: bytes, bound: str) -> bytes:
        """Seal a value for one place."""
        return seal(self.opened(), plain, bound)

    def unseal(self, sealed: bytes, bound: str) -> bytes:
        """Open a value of that place."""
        return unseal(self.opened(), sealed, bound)

    @transaction.atomic
    def destroy(self) -> None:
        """Destroy the key; what it sealed is erased from this moment, wherever a copy of it lies."""
        DataKey.objects.filter(pk=self.pk, destroyed=None).update(wrapped=None, destroyed=timezone.now())
        self.refresh_from_db()

    def rewrap(self, old: bytes, new: bytes) -> None:
        """Wrap the same key under another wrapping key; what it sealed need not be touched."""
        if self.wrapped is not None:
            self.wrapped = seal(new, unseal(old, bytes(self.wrapped), self._bound), self._bound)
            self.save(update_fields=["wrapped"])

    @property
    def _bound(self) -> str:
        return f"keys.datakey/{self.pk}"
