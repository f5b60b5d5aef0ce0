"""What Slack accepts, in characters unless said otherwise.

Slack does not say whether it counts code points or UTF-16 units, so bodies of text stay well below.
"""

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
ACTIONS_PER_BLOCK = 25

# A message whose blocks held about 13,200 characters together was refused in the field.
MESSAGE_TEXT = 12_000
# Sections take 3,000.
BODY_TEXT = 2_500
# Fields take 2,000, but a column is narrow.
FIELD = 500
FACTS_PER_BLOCK = 5
FALLBACK_TEXT = 4_000
HEADER = 150

BUTTON_LABEL = 75
BUTTON_VALUE = 2_000
IDENTIFIER = 255

MODAL_TITLE = 24
PRIVATE_METADATA = 3_000
INPUT_LABEL = 2_000
INPUT_TEXT = 3_000
OPTIONS = 100
CHECKBOXES = 10
OPTION_TEXT = 75
FIELD_ERROR = 2_000

TABLE_COLUMNS = 70
"""The widest table, in columns of a monospaced font, that desktop clients show without breaking its lines."""
