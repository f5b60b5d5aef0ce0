stats-title = Participation in the networks
stats-period = { $half ->
    [1] First half of { $year }
    *[other] Second half of { $year }
}
stats-network = Network
stats-meetings = Meetings
stats-invitation-answered = Meeting replies
stats-prompt-answered = Reflections
stats-dilemma-asked = Dilemmas
stats-feedback-given = Feedback
stats-total = Total
stats-hidden = hidden
stats-band = { $lowest }–{ $highest }
stats-band-from = { $lowest }+
stats-leaders = Leaders in all networks
stats-answered-share = Reply rate for meetings held
stats-percent = about { $percent }%
stats-legend = Meeting replies are answers to invitations (yes and no alike), also for meetings in the next half-year. Reflections are answers to reflection prompts. “{ $mark }” does not mean things go badly. It means that the figure is zero, that fewer than { $k } people are behind it, or that somebody could otherwise be recognised. Each network is shown as a range. The total is exact only when nothing in the column is hidden. Networks differ in size, so do not compare them. This never says who did what, or what anybody wrote.
stats-coming-title = The figures are on their way
stats-coming-body = You get them in your private chat with me.
