stats-title = Participation in the networks
stats-period = { $half ->
    [1] First half of { $year }
    *[other] Second half of { $year }
}
stats-network = Network
stats-meetings = Meetings
stats-invitation-answered = Replies
stats-prompt-answered = Prompts
stats-dilemma-asked = Dilemmas
stats-feedback-given = Feedback
stats-total = Total
stats-hidden = hidden
stats-band = { $lowest }–{ $highest }
stats-band-from = { $lowest }+
stats-leaders = Leaders in all
stats-answered-share = Invitations answered, of meetings held
stats-percent = about { $percent }%
stats-legend = Meetings are those that were held. Replies are answers to invitations, and Prompts are answers to reflection prompts. “{ $mark }” means that fewer than { $k } people are behind the figure, or that it could otherwise be worked out from the others. Single networks are shown in bands; only the total can be exact, and only when nothing is hidden. It never says who did what, and never what anybody wrote.
stats-coming-title = The figures are on their way
stats-coming-body = You get them in your private chat with me.
