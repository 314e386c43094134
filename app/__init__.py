"""Tomada links a small merchant's store to the hub that sells for them."""

__version__ = "0.1.0"
