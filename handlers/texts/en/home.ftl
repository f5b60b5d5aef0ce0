home-hello = Hello { $name }
home-quiet = Nothing is waiting for you right now.
home-meetings = { $number ->
    [one] Your next meeting
    *[other] Your next meetings
}
home-dilemmas = Dilemmas that wait for you
home-dilemmas-more = More are waiting. They turn up here once you have answered the most urgent ones.
home-facilitating = You facilitate
home-coming = { $coming } of { $leaders } have said that they are coming.
home-dilemmas-under-way = { $number ->
    [one] One dilemma is under way.
    *[other] { $number } dilemmas are under way.
}
home-unnoted = Nobody has noted who was there on { $day }.
home-networks = { $networks ->
    [one] One network
    *[other] { $networks } networks
} with { $people ->
    [one] one person.
    *[other] { $people } people.
}
home-meetings-left = { $meetings ->
    [0] No meetings for the rest of the month.
    [one] One meeting in the rest of the month.
    *[other] { $meetings } meetings in the rest of the month.
}
home-missing-people = { $number ->
    [one] There is one person I cannot find.
    *[other] There are { $number } people I cannot find.
}
home-missing-channels = { $number ->
    [one] There is one channel I cannot find.
    *[other] There are { $number } channels I cannot find.
}
home-button-answer = Say if you are coming
home-button-feedback = Give feedback: { $title }
home-button-reflect = Answer the question
home-button-attendance = Note who was there: { $network }
home-button-missing = See what is missing
home-words = You can also write to me: { $words }
home-help-title = Sparring
home-help = Here is what you can do:
home-hint = Press a button, or write the word to me.
home-nothing = You are not in a network right now. Ask HR if that surprises you.
home-unknown-word = I do not know the word “{ $word }”.
home-lost-title = That button no longer works
home-lost-body = It belongs to an earlier version of me. Write “help” and I will show you what you can do now.
error-title = Something went wrong
error-body = The fault is mine, not yours. Please try again in a moment. If it goes on, give IT this code: { $reference }
