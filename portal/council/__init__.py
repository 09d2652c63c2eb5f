"""The Children in Care Council: what it writes, who checks it, and what everybody can read."""
