"""A second pair of eyes on what people are about to send: names and numbers (care), ways of saying things (hints).

Everything here is pure and happens on the machine itself. Nothing found is kept or logged; what is found asks a
question and never stands in the way.
"""
