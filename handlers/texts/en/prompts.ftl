prompts-title = A question to reflect on
prompts-who-reads = You choose whether your answer is for you alone, for the facilitator or for the whole network. A sentence is enough.
prompts-purpose = { $minutes ->
    [one] One minute. { $purpose }
    *[other] { $minutes } minutes. { $purpose }
}
prompts-guideposts = Guidepost: { $names }
prompts-count = { $answered ->
    [0] Nobody has shared an answer yet.
    [one] One has shared an answer.
    *[other] { $answered } have shared an answer.
}
prompts-count-private = { $private } have answered for themselves alone.
prompts-area-challenges = Own challenges
prompts-area-patterns = Own patterns and values
prompts-area-tools = New tools
prompts-area-themes = Common themes
prompts-button-answer = Answer
prompts-button-later = Later
prompts-button-read = Read the network’s answers
prompts-button-own = My reflections
prompts-button-send = Send it now
prompts-button-choose = Choose or write another
prompts-button-exercise = Send an exercise
prompts-button-bank = Add a question to the bank
prompts-button-history = Earlier questions
prompts-button-retire = Take no. { $number } out of the bank
prompts-own-gone = That question is not in the bank any more.
prompts-answers-title = The network’s answers
prompts-answers-none = Nobody has shared an answer with the whole network.

prompts-overview-title = Questions for { $network }
prompts-overview-suggestion = My suggestion right now · { $area }
prompts-overview-automatic = I ask a question by myself midway between two meetings and a week before each meeting. If you have just sent one, I hold back.

prompts-form-title = Send a prompt
prompts-form-intro = Choose a question or write your own. The first one is my suggestion. The list shows only what the network has not had in the past year, and never the same area twice running.
prompts-form-bank = Choose a question
prompts-form-bank-hint = The list shows the beginning. The network gets the whole question.
prompts-form-own = Or write your own
prompts-form-area = What is it about?
prompts-form-submit = Send
prompts-error-both = Choose one: either a question from the list or your own.
prompts-error-none = Choose a question, or write your own below.
prompts-error-not-in-turn = It is not that question’s turn any more. The network has had it, or another one from the same area. Write “prompt” for a new suggestion.
prompts-sent-title = The question is on its way
prompts-sent-body = { $network } gets it in the channel in a moment.
prompts-sent-before = You have sent it already. The network gets it only once.

prompts-bank-form-title = New question
prompts-bank-form-submit = Save
prompts-bank-text = The question
prompts-bank-purpose = What is it good for?
prompts-bank-purpose-hint = A short sentence, for example “To see how far you have moved.”
prompts-bank-minutes = How many minutes does it take?
prompts-bank-minutes-wrong = Write a number from 1 to { $most }.
prompts-bank-area-missing = Choose what it is about.
prompts-bank-shared = The corps of facilitators
prompts-bank-shared-tick = Share it with all facilitators
prompts-bank-kept-title = The question is in the bank
prompts-bank-kept-mine = You find it on the list the next time you choose a question. Only you see it there.
prompts-bank-kept-shared = All facilitators now find it on their list when they choose a question.

prompts-history-title = Questions { $network } has had
prompts-history-date = Date
prompts-history-area = Area
prompts-history-prompt = Question
prompts-history-none = The network has not had a question yet.
prompts-history-own = Your own in the bank
prompts-history-shared = Shared
prompts-history-used = Used
prompts-history-shared-yes = yes
prompts-history-shared-no = no

prompts-later-form-title = Ask me later
prompts-later-form-submit = Save
prompts-later-when = When does it suit you?
prompts-later-hour = In an hour
prompts-later-tomorrow = Tomorrow at 9
prompts-later-typed = Another time, which I write here
prompts-later-date = Day
prompts-later-date-hint = For example Thursday or 12/11.
prompts-later-clock = Time
prompts-later-clock-hint = For example 15:30. If you write only a day, I ask at 9.
prompts-later-missing = Choose when I shall ask again.
prompts-later-past = That time is past. Choose a later one.
prompts-later-answered = You have answered already. Press “Answer” if you want to change your answer.
prompts-later-at = { $day } at { $clock }
prompts-later-title = I will ask you again
prompts-later-body = You get the question in our private chat on { $when }.
prompts-snoozed-title = You asked me to come back

reflection-form-title = Your reflection
reflection-form-who = Who may read it?
reflection-form-who-missing = Choose who may read your answer.
reflection-visible-private = Only me
reflection-visible-facilitator = The facilitator (and a substitute at a meeting), with my name
reflection-visible-network = The whole network and the facilitator, with my name
reflection-form-answer = Your answer
reflection-form-hint = A sentence is enough. Leave out the names of others.
reflection-form-promise = Nobody else gets it from me, nor does HR. Only you can change who may read it.
reflection-form-submit = Save
reflection-kept-title = Thank you for your reflection
reflection-kept-private = It is for you alone.
reflection-kept-facilitator = The facilitator gets it in the summary.
reflection-kept-network = The network can read it under the question, and the facilitator gets it in the summary.
reflection-kept-again = If you think of something better, answer again; the new answer replaces the old.
reflection-gone = It is not there any more.
reflection-not-yours-any-more = You are not a leader in that network any more, so I have not kept it. Here is what you wrote, in case you want to take it with you.
reflection-you-wrote = You wrote

reflection-own-title = Your reflections
reflection-own-none = You have not written any yet. A new question comes in the channel between the meetings.
reflection-own-page = Page { $page } of { $pages }
reflection-own-label = { $day } · { $visible }
reflection-own-private = only you
reflection-own-facilitator = the facilitator
reflection-own-network = the network
reflection-button-edit = Change { $number }
reflection-button-delete = Delete { $number }
reflection-button-older = Older
reflection-button-newer = Newer
reflection-button-export = Get them all
reflection-button-delete-yes = Yes, delete it
reflection-button-delete-no = No, keep it
reflection-delete-title = Delete it?
reflection-delete-private = It disappears altogether, and I cannot bring it back.
reflection-delete-facilitator = It disappears altogether, and I cannot bring it back. Summaries that the facilitator has got already are out of my reach.
reflection-delete-network = It disappears altogether, for the network too, and I cannot bring it back. Summaries that the facilitator has got already are out of my reach.
reflection-export-coming-title = They are on their way
reflection-export-coming-body = You get them in your private chat with me.
reflection-export-title = My reflections
reflection-export-body = { $number ->
    [one] Here is the one you have written.
    *[other] Here are all { $number } you have written, the newest first.
}
reflection-export-file = reflections
