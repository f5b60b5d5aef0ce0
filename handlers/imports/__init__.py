"""Importing networks and their members from a workbook or a folder with two CSV files.

``read_workbook`` reads, ``check`` judges, ``store`` writes; ``write_workbook`` makes a workbook to fill in.
"""
