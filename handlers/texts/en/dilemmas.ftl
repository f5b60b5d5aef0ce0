dilemmas-title = Dilemma: { $title }
dilemmas-from = { $name } asks for sparring.
dilemmas-from-somebody = Somebody in the network asks anonymously for sparring.
dilemmas-count = { $givers ->
    [0] Nobody has given feedback yet.
    [one] One has given feedback.
    *[other] { $givers } have given feedback.
}
dilemmas-button-feedback = Give feedback
dilemmas-form-title = New dilemma
dilemmas-form-intro = Everyone in the network's channel can read your dilemma, and the facilitator gets the feedback in the summary. Leave out names, civil registration numbers and anything else that points to particular citizens or employees.
dilemmas-form-heading = Title
dilemmas-form-situation = The situation
dilemmas-form-situation-hint = What is at stake, and what pulls in different directions?
dilemmas-form-tried = What I have tried
dilemmas-form-wanted = What I want from you
dilemmas-form-wanted-hint = For example: “My question to you is …”
dilemmas-form-anonymous = Anonymous?
dilemmas-form-anonymous-tick = Do not show my name
dilemmas-form-anonymous-promise = Anonymous means that your name is neither shown nor kept with the dilemma. I do not tell the network, the facilitator or HR who you are. So that feedback can reach you, I keep your address encrypted. Technicians with access to both my database and my key could in principle read it, and Slack or Teams keeps the feedback you get from me. In a small network, others may also guess. In a Teams channel everybody sees that you asked for the form, so write to me in private if it is to be yours alone.
dilemmas-form-submit = Send
dilemmas-kept-title = Your dilemma is sent
dilemmas-kept-named = { $network } will see it in the channel in a moment, with your name. I send you the feedback in private as it comes in.
dilemmas-kept-anonymous = { $network } will see it in the channel in a moment, without your name. I send you the feedback in private as it comes in.
dilemmas-gone = The dilemma is no longer here.
