invitations-title = Network meeting on { $day }
invitations-title-cancelled = Cancelled: network meeting on { $day }
invitations-opening-far = We meet soon. Please say whether you are coming. If you have a dilemma, write “dilemma” to me.
invitations-opening = { $days ->
    [0] Today is the day. We look forward to seeing you.
    [1] We meet tomorrow. Is there anything you would like to bring?
    *[other] We meet in { $days } days. Is there anything you would like to try out before then?
}
invitations-cancelled-long = The meeting is cancelled. There is nothing you need to do.
invitations-count = { $answered ->
    [0] None of the { $invited } leaders has answered yet.
    *[other] { $answered } of { $invited } have answered: { $coming } coming{ $online ->
        [0] { $late ->
            [0] {""}
            *[other] {" "}({ $late } late)
        }
        *[other] { $late ->
            [0] {" "}({ $online } online)
            *[other] {" "}({ $online } online, { $late } late)
        }
    }, { $no } cannot come.
}
invitations-button-yes = I am coming
invitations-button-online = I will join online
invitations-button-late = I will be late
invitations-button-no = I cannot come
invitations-button-word = Answer in a few words
invitations-thanks-yes = Great, see you there
invitations-thanks-online = Good, see you online
invitations-thanks-late = Good, come when you can
invitations-thanks-no = Thank you for telling us
invitations-thanks-body = { $network }, { $when }. You can change your answer until the meeting starts.
invitations-changeable = You can change your answer until the meeting starts.
invitations-cancelled = The meeting is cancelled, so there is no need to answer.
invitations-started = The meeting has started, so it is too late to answer here.
invitations-moved-title = The meeting has been moved
invitations-moved-since = The meeting has been moved to { $when }. Your answer was for the old time, so please answer again.
invitations-form-title = Answer the invitation
invitations-form-answer = Are you coming?
invitations-form-word = A few words to the facilitator
invitations-form-word-hint = Only the facilitator reads them. For example: “I can be there at 14:00.”
invitations-form-submit = Send answer
invitations-form-choose = Choose an answer.
invitations-word-title = A few words from { $name }
invitations-word-yes = Coming
invitations-word-online = Will join online
invitations-word-late = Will be late
invitations-word-no = Cannot come
invitations-nudge-title = Are you coming to the meeting on { $day }?
invitations-nudge-why = I have not heard from you yet. One press is enough, and the others know how many you will be.
invitations-nudge-only-you = Only you can see this, and I ask only this once.
invitations-next-title = Your next meeting
invitations-own-answer-yes = You answered that you are coming.
invitations-own-answer-online = You answered that you will join online.
invitations-own-answer-late = You answered that you will be late.
invitations-own-answer-no = You answered that you cannot come.
invitations-own-answer-none = You have not answered yet.
invitations-form-moved = The meeting has been moved to { $when }, and your answer is for the old time. Copy your text, close, and answer for the new one.
