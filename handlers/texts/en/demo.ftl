demo-title = Sparring: the pilot from September 2009 to December 2010
demo-intro = Six networks meet every other month. The bot is the real one; people and chat programs are invented.
demo-playing = Playing
demo-networks = { $count ->
    [one] { $count } network
    *[other] { $count } networks
}

# The timeline: one line for each event.
demo-event-begin = { $asked } leaders in six networks are read from the spreadsheet, and the bot is set up in Slack and Teams
demo-event-meeting = Network meeting: { $answered } of { $asked } had answered, { $present } were there, { $promised } wrote what they will try
demo-event-better-date = { $answered ->
    [one] A meeting was in a holiday. The facilitator chose one of the days that the bot proposed
    *[other] { $answered } meetings were in holidays. The facilitators chose days that the bot proposed
}
demo-event-moved = { $who } moved the meeting to { $words }. Those who had answered were asked again
demo-event-handed-over = { $who } could not be there and handed the meeting to { $words }
demo-event-prompt = The bot asked: “{ $words }” – { $answered } of { $asked } answered
demo-event-facilitator-prompt = The facilitator asked: “{ $words }” – { $answered } of { $asked } answered
demo-event-dilemma = { $who } put a dilemma: “{ $words }” – { $answered } gave feedback
demo-event-anonymous-dilemma = Anonymous dilemma: “{ $words }” – { $answered } gave feedback
demo-event-stats = HR asked about participation and got the figures, without names and without content
demo-event-refused = { $who } asked for the figures of all networks and got a friendly no

# The closing.
demo-count-meetings = network meetings
demo-count-moved = of them moved to a better day
demo-count-invitations = answers to invitations
demo-count-promises = promises to oneself, which the bot brought back before the next meeting
demo-count-questions = questions to reflect on, put to the networks
demo-count-reflections = reflections
demo-count-dilemmas = dilemmas
demo-count-anonymous = of them anonymous
demo-count-feedback = pieces of feedback between colleagues
demo-count-summaries = summaries for the facilitators
demo-count-messages = messages in all, each drawn for both Slack and Teams
demo-files = Read for yourself in { $folder }/
demo-file-channels = what stands in each network's channel
demo-file-leaders = each leader's private chat with the bot, with feedback and promises
demo-file-facilitators = the facilitators' meetings: dates, agenda, summary, attendance
demo-file-hr = participation, as HR sees it
demo-file-payloads = what Slack and Teams would have been sent
demo-next = What you can try now
demo-next-readme = README.md tells how to set the bot up where you are.
demo-next-play = “make play” opens a local Slack and a local Teams to click around in.
demo-next-again = “sparring demo” plays it all in Danish.
demo-failed = The demo came to a halt, because the bot did not do what the story counts on: { $reason }
demo-foreign = { $file } is there already and was not made by the demo. Move the file, or choose another folder with --output.

# The files.
demo-when = { $day }, { $time }
demo-channel-intro = The channel in { $platform }, as it looked at the end of 2010. Facilitator: { $facilitator }. Leaders: { $leaders }.
demo-private-intro = The private chat with the bot. { $roles }.
demo-leads = Leader in { $network }
demo-facilitates = Facilitator of { $network }
demo-hr-title = Participation, as HR sees it
demo-hr-intro = HR asked for the figures at the end of each half-year. They never say who did what, and never what anybody wrote.
demo-period = Period
demo-readme =
    # The pilot, September 2009 to December 2010

    This is what each role would have got, had the bot taken part in the pilot. The bot at work here is the real one: planning, delivery, access, texts and what Slack and Teams are sent. Only the chat programs themselves are replaced by a stand-in.

    All people are invented, and everything they write is made up. Any likeness to real persons is accidental.

    - `channels/`: each network's channel as it looked in the end: invitations with calendar file and agenda, questions and dilemmas.
    - `leaders/`: each leader's private chat with the bot: feedback on one's own dilemmas, what one took along from a meeting and wanted to try, and the bot coming back with it.
    - `facilitators/`: the facilitators' private chats with the bot: better days for a meeting that is badly placed, the agenda, the summary and who was there.
    - `hr/`: participation at the end of each half-year, as HR sees it, and the same for spreadsheets.
    - `payloads/`: what the bot would have sent to Slack and Teams, one line for each call (for engineers).
    - `sparring.db`: the bot's database (SQLite, for engineers).

    The files can be read in any text program. They are made anew each time the demo runs; your own files in the folder are left alone.
