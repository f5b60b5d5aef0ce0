agendas-heading = Agenda
agendas-check-in = Check-in: where are you right now?
agendas-follow-up = { $promises ->
    [0] Since last time: what have we tried, and how did it go?
    *[other] Since last time: { $promises } wanted to try something. How did it go?
}
agendas-dilemma = { $givers ->
    [0] Dilemma: { $title }
    [one] Dilemma: { $title } (one has given feedback)
    *[other] Dilemma: { $title } ({ $givers } have given feedback)
}
agendas-dilemma-wanted = Dilemma: who brings one?
agendas-break = Break
agendas-reflection = Reflection: what takes up most room in your leadership right now?
agendas-reflection-on = Reflection: { $prompt }
agendas-tools = New tools: what works for you?
agendas-input = Input to the organisation: what should the others know?
agendas-goodbye = Check-out: agree on next time
agendas-goodbye-until = Check-out: next time is { $day }
agendas-proposal-title = Agenda for the meeting on { $day }
agendas-proposal-intro = This is the agenda as it stands. It goes into the channel with the last reminder. Change it before then if something should be different.
agendas-form-title = Change the agenda
agendas-form-agenda = Agenda
agendas-form-hint = One point on each line, its minutes first, for example “10 Break”. Delete everything to get my proposal back.
agendas-form-cut = { $number ->
    [one] There is no room here for the last point. It is left out when you save.
    *[other] There is no room here for the last { $number } points. They are left out when you save.
}
agendas-form-submit = Save
agendas-error-line = Begin each line with its minutes. I cannot read “{ $line }”.
agendas-error-full = The points take { $planned } minutes, but the meeting lasts { $room }.
agendas-kept-title = The agenda is saved
agendas-kept-body = It goes into the channel with the last reminder.
