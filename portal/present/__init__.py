"""The meeting on the wall: slides for everyone in the room, the remote, and live notes."""
