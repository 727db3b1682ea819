"""Crossread's window: draws what the engine found, decides nothing about text."""
