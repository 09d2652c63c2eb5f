"""What a carer or an adviser sees somebody do: beside what they say themselves, never over it."""
