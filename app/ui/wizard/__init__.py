"""The wizard's pages, which are also the tabs of a saved link."""
