"""The pilot as demo data: six networks and invented people."""
