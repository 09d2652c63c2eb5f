"""Files of unknown make are read apart: by a child process that may hang, swell or die of them."""
