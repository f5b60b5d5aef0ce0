invitations-title = Network meeting { $day }
invitations-title-cancelled = Cancelled: network meeting { $day }
invitations-opening-far = We meet soon. If you have a dilemma, write “dilemma” to me. Say whether you are coming.
invitations-opening = { $days ->
    [0] Today is the day. We look forward to seeing you.
    [1] We meet tomorrow. Is there anything you would like to bring?
    *[other] We meet in { $days } days. Is there anything you would like to try out before then?
}
invitations-cancelled-long = The meeting is cancelled. There is nothing you need to do.
invitations-count = { $answered ->
    [0] None of the { $invited } leaders has answered yet.
    *[other] { $answered } of { $invited } have answered: { $coming } coming, { $no } cannot.{ $online ->
        [0] {""}
        *[other] {" "}{ $online } online.
    }{ $late ->
        [0] {""}
        *[other] {" "}{ $late } later.
    }
}
invitations-button-yes = I am coming
invitations-button-online = I join online
invitations-button-late = I will be late
invitations-button-no = I cannot come
invitations-button-word = Answer with a word
invitations-thanks-yes = Great, see you there
invitations-thanks-online = Good, you join online
invitations-thanks-late = Good, come when you can
invitations-thanks-no = Thanks for letting us know
invitations-thanks-body = { $network }, { $when }. You can change your answer until the meeting starts.
invitations-changeable = You can change your answer until the meeting starts.
invitations-cancelled = The meeting is cancelled, so there is no need to answer.
invitations-started = The meeting has started, so it is too late to answer here.
invitations-moved-title = The meeting has been moved
invitations-moved-since = The meeting has been moved to { $when }. You pressed for the old date, so please answer again.
invitations-form-title = Answer the invitation
invitations-form-answer = Are you coming?
invitations-form-word = A word to the facilitator
invitations-form-word-hint = Only the facilitator reads it. For example: “I can be there at 14.”
invitations-form-submit = Send answer
invitations-form-choose = Choose an answer.
invitations-word-title = A word from { $name }
invitations-word-yes = Coming
invitations-word-online = Joins online
invitations-word-late = Will be late
invitations-word-no = Cannot come
invitations-nudge-title = Are you coming to the meeting?
invitations-nudge-only-you = I ask only you, and only this once.
invitations-next-title = Your next meeting
invitations-own-answer-yes = You answered that you are coming.
invitations-own-answer-online = You answered that you join online.
invitations-own-answer-late = You answered that you will be late.
invitations-own-answer-no = You answered that you cannot come.
invitations-own-answer-none = You have not answered yet.
