prompts-title = A question to reflect on
prompts-who-reads = The facilitator reads your answer with your name and may bring it up at the meeting. HR and the others do not get it from me.
prompts-count = { $answered ->
    [0] Nobody has answered yet.
    [one] One has answered.
    *[other] { $answered } have answered.
}
prompts-button-answer = Answer
prompts-form-title = Send a prompt
prompts-form-intro = Choose a question or write your own. The first one is my suggestion for the network right now.
prompts-form-bank = Choose a question
prompts-form-bank-hint = The list shows the beginning. The network gets the whole question.
prompts-form-own = Or write your own
prompts-form-submit = Send
prompts-error-both = Choose one: either a question from the list or your own.
prompts-error-none = Choose a question, or write your own below.
prompts-sent-title = The question is on its way
prompts-sent-body = { $network } gets it in the channel in a moment.
reflection-form-title = Your reflection
reflection-form-answer = Your answer
reflection-form-hint = The facilitator reads it and sees your name. Leave out the names of others.
reflection-form-submit = Send
reflection-kept-title = Thank you for your reflection
reflection-kept-body = It goes into the facilitator's summary. If you think of something better, answer again; the new answer replaces the old.
reflection-none-open = There is no question to answer right now.
