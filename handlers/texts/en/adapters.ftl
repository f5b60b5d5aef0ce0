# The few words that the Slack and Teams connections say themselves.
slack-too-slow = It took too long to open the form. Please try again.
slack-open-form = Open the form
teams-open-form = Open the form
teams-field-required = Write something here before you send.
teams-answered-privately = I have answered you in our private chat.
teams-cannot-write-privately = I cannot write to you privately yet. Add Sparring as an app in Teams and try again.
