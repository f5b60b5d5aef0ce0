"""The process: settings, composition, web server, command line, and the two platform adapters."""
