"""What can go wrong with keys and seals, without a word of what was sealed."""


class SealBroken(Exception):
    """The sealed value is not whole, or does not belong in this place."""

    def __init__(self) -> None:
        super().__init__("A sealed value does not open in this place.")


class KeyGone(Exception):
    """The person has no data key: never made, or erased."""

    def __init__(self) -> None:
        super().__init__("There is no key for this person.")


class KeyRingWrong(Exception):
    """The ring of master keys cannot be used; the message says what to mend and shows no key."""
