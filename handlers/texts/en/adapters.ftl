# The few words that the Slack and Teams connections say themselves.
slack-too-slow = It took too long to open the form. Please try again.
slack-open-form = Open the form
slack-file-refused = There should be a file here, but Slack does not take it from me. IT can allow it (files:write).
teams-open-form = Open the form
teams-field-required = Write something here before you send.
teams-answered-privately = I have answered you in our private chat.
teams-cannot-write-privately = I cannot write to you privately yet. Add Sparring as an app in Teams and try again.
teams-file-without-address = There should be a file here, but I have no address to show it at. IT can give me one (SPARRING_URL).
