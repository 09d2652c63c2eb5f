"""The meeting: its dates, its place, who comes, and how somebody took part."""
