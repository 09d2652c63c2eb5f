"""Ways in: cards, the picture PIN, the key code, remembered phones, passphrases."""
