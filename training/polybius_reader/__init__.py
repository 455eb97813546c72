"""Trains and exports the joint English reader of Polybius: tags, UD trees, names and attribution from one small encoder."""
