"""Sealed return addresses."""

from hypothesis import given
from hypothesis import strategies as st

from handlers.dilemmas.seal import FernetSeal


@given(st.text(min_size=1))
def test_who_has_the_key_can_open_and_nobody_else(person_id: str) -> None:
    seal = FernetSeal("a secret")
    envelope = seal.close(person_id)

    assert seal.open(envelope) == person_id
    assert FernetSeal("another secret").open(envelope) is None


def test_two_envelopes_of_one_person_cannot_be_told_to_be_alike() -> None:
    seal = FernetSeal("a secret")

    assert seal.close("somebody") != seal.close("somebody")


@given(st.text())
def test_garbage_is_nobody(envelope: str) -> None:
    assert FernetSeal("a secret").open(envelope) is None
