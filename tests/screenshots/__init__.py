"""Pictures of every page, state and dialogue, and the stage on which the tests of access walk over them too."""
