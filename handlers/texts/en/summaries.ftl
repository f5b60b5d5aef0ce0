summaries-title = Summary for { $network }
summaries-title-dilemma = Summary of one dilemma in { $network }
summaries-since = Dilemmas, feedback and reflections since the meeting on { $day }.
summaries-since-start = Dilemmas, feedback and reflections since the network began.
summaries-nothing = Nothing has come in for this period. Write “prompt” to get something going.
summaries-prompt-unanswered = Nobody has answered it yet.
summaries-somebody = Somebody in the network
summaries-only-facilitator = For the facilitator alone
summaries-section-question = The dilemma
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
summaries-nameless = { $texts ->
    [one] One text without a name
    *[other] { $texts } texts without names
}
summaries-no-themes = There are { $texts } texts. I do not find themes in them by myself. The facilitator can gather what belongs together under “Themes”.
summaries-stand = “{ $one }”: { $ones }. “{ $other }”: { $others }.
summaries-theme = Theme: { $name }
summaries-in-document = { $texts ->
    [one] One more text stands in the document.
    *[other] { $texts } more texts stand in the document.
}
summaries-follow-up = The one who asked will be asked on { $day } how it went.
summaries-promises = { $made } wanted to try something after the last meeting.
summaries-promises-kept = { $judged } have told how it went: { $yes } did it, { $partly } did some of it.
summaries-private = { $private } answers are only for those who wrote them.
summaries-confidential = Confidential within the network, as far as the law allows. Quotes stand as they were written.
summaries-button-dilemma = Show only “{ $title }”
summaries-coming-title = The summary is on its way
summaries-coming-body = You get it in your private chat with me.
summaries-older = That dilemma is older than the last meeting. As a substitute you get only what has happened since.
summaries-not-next = As a substitute you can have the summary once your meeting is the network's next, and until it is over.
summaries-file = summary
summaries-file-word = Summary as Word
summaries-file-text = Summary as text
summaries-files-body = The whole summary as it stands now.
summaries-button-files = Get it as a document
summaries-button-edit = Edit headings and note
summaries-button-texts = Choose texts
summaries-button-themes = Themes
summaries-button-share = Share with the network
summaries-button-see = See the summary
summaries-button-more = More texts
summaries-button-read = Read the summary
summaries-button-read-number = Read no. { $number }
summaries-button-list = Shared summaries
summaries-button-theme-new = Make a theme
summaries-button-theme-change = Change “{ $theme }”
summaries-form-submit = Save
summaries-kept-title = Saved
summaries-kept-body = The summary has been changed. Get the document again if you have it already.
summaries-edit-form-title = Edit the summary
summaries-edit-intro = Leave a heading empty if mine will do. Quotes cannot be changed, but you can leave them out.
summaries-edit-heading = Instead of “{ $heading }”
summaries-texts-form-title = Choose texts
summaries-texts-intro = Clear the box of what should not be in the summary. The texts themselves stay where they are.
summaries-texts-tick = In the summary
summaries-themes-none = There are no themes yet.
summaries-themes-hint = In the summary each theme stands with how many different people have written about it, and one quote.
summaries-theme-form-title = Theme
summaries-theme-intro = Tick what belongs together. A theme without texts disappears.
summaries-theme-name = Name of the theme
summaries-theme-against = Stands against
summaries-theme-against-hint = Only if the two themes are different views of the same thing.
summaries-theme-tick = Belongs to the theme
summaries-theme-error-taken = There is a theme of that name already.
summaries-theme-error-many = There are { $most } themes. More become hard to take in.
summaries-theme-gone = The other theme is no longer there.
summaries-share-form-title = Share the summary
summaries-share-intro = Everybody in { $network } can read the summary as it is now, with your headings, your note and the texts you chose.
summaries-share-without = What somebody wrote to you alone stays with you. So do late answers, rounds that are not over or got too few answers, notes from the meeting, and the agenda. If somebody deletes what they wrote, it disappears here too.
summaries-share-sure = Ready?
summaries-share-sure-tick = Yes, share it with the network
summaries-share-submit = Share
summaries-share-unsure = Tick the box if it should be shared.
summaries-share-nothing = There is nothing yet that the network may read.
summaries-shared-title = The summary is shared
summaries-shared-body = { $network } is told in the channel and can read it from there.
summaries-shared-card = There is a summary for you
summaries-shared-by = { $name } has summed up.
summaries-shared-hint = Only members of the network can open it. You find it again under “next”.
summaries-shared-gone = The summary is deleted, because the dilemma was withdrawn.
summaries-gone = The summary is no longer here.
summaries-list-title = Shared summaries
summaries-list-none = No summary has been shared yet.
summaries-log-heading = Who has had summaries in { $network }?
summaries-log-none = Nobody yet.
summaries-log-day = Day
summaries-log-who = Who
summaries-log-what = What
summaries-log-read-dilemma = Got the summary of a dilemma
summaries-log-read-meeting = Got the summary since the last meeting
summaries-log-exported-dilemma = Got the summary of a dilemma as a document
summaries-log-exported-meeting = Got the summary since the last meeting as a document
summaries-log-shared-dilemma = Shared the summary of a dilemma
summaries-log-shared-meeting = Shared the summary since the last meeting
