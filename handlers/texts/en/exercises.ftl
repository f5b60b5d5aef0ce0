exercises-title = Exercise: { $title }
exercises-own-title = Try this together
exercises-purpose = Purpose
exercises-time = Time
exercises-minutes = { $minutes } minutes
exercises-report = Tell afterwards
exercises-groups = Together are
exercises-until = Tell the network how it went by { $day }.
exercises-count = { $reported ->
    [0] Nobody has told yet.
    [one] One has told how it went.
    *[other] { $reported } have told how it went.
}
exercises-together = You are together with { $names }. Agree between you on when and where.
exercises-button-report = Tell how it went
exercises-button-read = Read what the others got out of it
exercises-button-take-back = Delete mine
exercises-none = Nobody has told yet.
exercises-gone = It is not there any more.
exercises-too-few = There must be at least two leaders in { $network } before I can draw lots.

exercises-form-title = Send an exercise
exercises-form-submit = Draw lots and send
exercises-form-which = Choose an exercise
exercises-option = { $title }. { $purpose }
exercises-form-own = Or write your own
exercises-form-own-hint = Write what two (or three) shall do together, and what they shall tell afterwards.
exercises-form-until = By when shall they have told how it went?
exercises-form-until-hint = For example in 2 weeks or 12/11. The day before I remind those who have not.
exercises-error-both = Choose one: either an exercise from the list or your own.
exercises-error-none = Choose an exercise, or write your own below.
exercises-error-too-soon = Give them a little more time: the day after tomorrow at the earliest.
exercises-sent-title = The exercise is on its way
exercises-sent-body = I have drawn lots for “{ $title }”. { $network } sees the groups in the channel, and each one is told whom they are together with.
exercises-sent-before = You have sent it already. Lots were drawn only once.

exercises-report-form-title = How did it go?
exercises-report-form-submit = Tell the network
exercises-report-promise = The whole network and the facilitator can read it with your name. Nobody else gets it from me, nor does HR. You can delete it again.
exercises-report-words = What I got out of it
exercises-reported-title = Thank you for telling
exercises-reported-body = The network can read it under the exercise. If you think of more, tell again; the new replaces the old.
exercises-taken-back-title = It is deleted
exercises-taken-back-body = The network cannot read it any more.
exercises-reminder-title = How did it go?
exercises-reminder-body = You were to try “{ $title }”, you and { $names }. Tell the network in a sentence what you got out of it. If you did not get round to it, that is worth a sentence too.

exercise-walk-title = The walk
exercise-walk-words = Take a walk together for half an hour. One tells about something that takes up room in their leadership right now, the other asks and gives no advice. Swap halfway.
exercise-walk-purpose = To be heard without anybody solving it for you.
exercise-walk-report = Which question set you going?
exercise-shadow-title = The visit
exercise-shadow-words = Sit in on a meeting in each other’s everyday work for an hour. Write down only what you see and hear, not what you think. Tell each other afterwards.
exercise-shadow-purpose = To see your own leadership with fresh eyes.
exercise-shadow-report = What did the other see that you had not noticed yourself?
exercise-question-title = Three questions
exercise-question-words = Tell each other about a conversation you will soon have. The other suggests three open questions that you could ask. Choose one and use it.
exercise-question-purpose = To be better prepared for a hard conversation.
exercise-question-report = Which question did you choose, and what did it open?
exercise-mirror-title = The mirror
exercise-mirror-words = Tell for five minutes about a decision you are glad of. The other says which values can be heard in the story. Swap.
exercise-mirror-purpose = To discover what you lead by.
exercise-mirror-report = Which value surprised you?
exercise-swap-title = The swap of tools
exercise-swap-words = Show each other a move that works where you are: an agenda, a phrase, a habit. Try the other’s before the time is up.
exercise-swap-purpose = To get a new move that has been tried.
exercise-swap-report = What did you try, and what happened?
exercise-experiment-title = The small experiment
exercise-experiment-words = Help each other to think of an experiment that takes a week: what do you change, and how do you see whether it works? Call each other when the week is over.
exercise-experiment-purpose = To get from thought to action.
exercise-experiment-report = What did you learn, even if it did not work?
