dilemmas-title = Dilemma: { $title }
dilemmas-from = { $name } asks for sparring.
dilemmas-from-somebody = Somebody in the network asks for sparring.
dilemmas-count = { $givers ->
    [0] Nobody has given feedback yet.
    [one] One has given feedback.
    *[other] { $givers } have given feedback.
}
dilemmas-button-feedback = Give feedback
dilemmas-form-title = New dilemma
dilemmas-form-intro = Write about your own leadership. Leave out names, civil registration numbers and anything else that points to particular citizens or employees.
dilemmas-form-heading = Title
dilemmas-form-situation = The situation
dilemmas-form-situation-hint = What is at stake, and what pulls in different directions?
dilemmas-form-tried = What I have tried
dilemmas-form-wanted = What I want from you
dilemmas-form-wanted-hint = For example: “My question to you is …”
dilemmas-form-anonymous = Anonymous?
dilemmas-form-anonymous-tick = Do not show my name
dilemmas-form-anonymous-promise = Anonymous means that the dilemma is kept without your name. Nobody in the network, not even the facilitator or HR, is told. Feedback still reaches you, because the address lies in a sealed envelope that only the bot can open. In a small network others may guess who is writing, though, and in a Teams channel everybody sees that you asked for the form. Write to me in private if it is to be yours alone.
dilemmas-form-submit = Send
dilemmas-kept-title = Your dilemma is sent
dilemmas-kept-named = { $network } sees it in the channel in a moment, with your name. You get each piece of feedback here with me.
dilemmas-kept-anonymous = { $network } sees it in the channel in a moment, without your name. You get each piece of feedback here with me.
dilemmas-gone = The dilemma is no longer here.
