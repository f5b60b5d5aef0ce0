"""The rules of the calendar: when a network meets, when it cannot, and what people mean by the dates they type.

Everything here is pure: ``now`` and ``today`` are arguments, a naive moment raises ``ValueError``, and moments come
back in UTC.
"""
