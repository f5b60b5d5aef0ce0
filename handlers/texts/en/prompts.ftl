prompts-title = A question to think about
prompts-who-reads = Your answer goes to the facilitator with your name and into the summary. HR does not see it.
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
reflection-kept-body = It is kept for the facilitator's summary. You can answer again if you have a better thought; the new answer then counts.
reflection-none-open = There is no question to answer right now.
