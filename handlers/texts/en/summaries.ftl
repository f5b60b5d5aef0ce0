summaries-title = Summary for { $network }
summaries-title-dilemma = Summary of one dilemma in { $network }
summaries-since = Dilemmas, feedback and reflections since the meeting on { $day }.
summaries-since-start = Dilemmas, feedback and reflections since the network began.
summaries-nothing = Nothing has come in for this period. Write “prompt” to get something going.
summaries-prompt-unanswered = Nobody has answered it yet.
summaries-somebody = Somebody in the network
summaries-section-question = The question
summaries-section-open = Questions still open
summaries-section-takes-along = What is taken along
summaries-section-area-challenges = Own challenges and dilemmas
summaries-section-area-patterns = Own patterns, values and attitudes
summaries-section-area-tools = Tools you have tried
summaries-section-area-themes = Common themes that could become input to the organisation
summaries-section-area-other = Other prompts
summaries-section-themes = Themes
summaries-section-stands = Where views differ
summaries-section-not-placed = In no theme
summaries-section-candidates = Candidates for the agenda
summaries-section-promises = Since last time
summaries-section-agenda = Proposed agenda
summaries-section-note = A note from the facilitator
summaries-contributed = { $givers ->
    [0] None of { $leaders } has contributed yet.
    [one] One of { $leaders } has contributed.
    *[other] { $givers } of { $leaders } have contributed.
}
summaries-state = { $phase ->
    [clarify] The others are asking questions.
    [restate] The question is being sharpened.
    [reflect] The others are reflecting.
    [propose] The others are making suggestions.
    [meeting] It waits for the meeting.
    [takeaway] The round is over.
    [follow_up] The round is over, and something is being tried.
    *[closed] It is closed.
}
summaries-people = { $people ->
    [one] One person
    *[other] { $people } different people
}
summaries-no-themes = There are { $texts } texts. I do not find themes in them by myself: press “Make a theme” and gather what belongs together.
summaries-stand = { $ones } say “{ $one }”, { $others } say “{ $other }”.
summaries-theme = Theme: { $name }
summaries-in-document = { $texts ->
    [one] One text. It stands in the document.
    *[other] { $texts } texts. They stand in the document.
}
summaries-follow-up = The one who asked will be asked on { $day } how it went.
summaries-promises = { $made } wanted to try something after the last meeting.
summaries-promises-kept = { $judged } have told how it went: { $yes } did it, { $partly } did some of it.
summaries-private = { $private } answers are written for their authors alone.
summaries-button-dilemma = Show only “{ $title }”
summaries-coming-title = The summary is on its way
summaries-coming-body = You get it in your private chat with me.
summaries-older = That dilemma is older than the last meeting. As a substitute you get only what has happened since.
summaries-not-next = As a substitute you can have the summary once your meeting is the network's next, and until it is over.
