"""Plugg.to, a hub (`pluggto.md`)."""
