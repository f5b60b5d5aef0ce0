meetings-title = Network meeting { $day }
meetings-opening-14d = We meet soon. If you have a dilemma, write “dilemma” to me. Say whether you are coming.
meetings-opening-2d = We meet in a couple of days. Is there anything you would like to try out before then?
meetings-opening-0d = Today is the day. We look forward to seeing you.
meetings-network = Network
meetings-time = Time
meetings-place = Place
meetings-hours = { $day }, { $start }–{ $end }
meetings-count = { $answered ->
    [0] None of the { $invited } leaders has answered yet.
    [one] { $answered } of { $invited } has answered: { $yes } coming, { $no } cannot.
    *[other] { $answered } of { $invited } have answered: { $yes } coming, { $no } cannot.
}
meetings-button-yes = I am coming
meetings-button-no = I cannot come
meetings-thanks-yes = Great, see you there
meetings-thanks-no = Thanks for letting us know
meetings-thanks-body = { $network }, { $when }. You can change your answer until the meeting starts.
meetings-gone = The meeting is no longer there.
meetings-cancelled = The meeting is cancelled, so there is no need to answer.
meetings-started = The meeting has started, so it is too late to answer here.
meetings-next-title = Your next meeting
meetings-none-planned = No meeting is planned yet.
meetings-own-answer-yes = You answered that you are coming.
meetings-own-answer-no = You answered that you cannot come.
meetings-own-answer-none = You have not answered yet.
