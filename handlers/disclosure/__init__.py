"""The disclosure gate: which figures about people may leave, so that nobody can be recognised in them.

Everything here is pure: cells go in, what may be shown comes out.
"""
