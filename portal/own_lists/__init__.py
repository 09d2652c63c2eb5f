"""Lists that the authority makes its own: the areas of plans, the skills that are asked."""
