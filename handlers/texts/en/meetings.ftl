meetings-network = Network
meetings-time = Time
meetings-place = Place
meetings-hours = { $day }, { $start }–{ $end }
meetings-no-place = no place yet
meetings-none-planned = No meeting is planned yet.
meetings-gone = The meeting is no longer there.
meetings-cancelled = The meeting is cancelled.
meetings-over = The meeting is over.
meetings-not-yours = The facilitator looks after that meeting.
meetings-none-to-change = { $network } has no coming meetings. Plan one first.
meetings-told = Those whose answer it affects are told in their own chat with me, and the card in the channel is up to date.

meetings-overview-which = Which network is it about?
meetings-overview-title = Meetings of { $network }
meetings-overview-warning = Note: { $reason }.
meetings-overview-yes = Coming: { $names }
meetings-overview-online = Online: { $names }
meetings-overview-late = Coming later: { $names }
meetings-overview-no = Cannot come: { $names }
meetings-overview-silent = { $number ->
    [0] Everybody has answered.
    [one] One has not answered yet.
    *[other] { $number } have not answered yet.
}
meetings-overview-date = Date
meetings-overview-clock = Time
meetings-overview-remark = Note
meetings-button-agenda = Agenda
meetings-button-move = Move a meeting
meetings-button-place = Change the place
meetings-button-handover = Find a substitute
meetings-button-cancel = Cancel a meeting
meetings-button-plan = Plan a meeting
meetings-button-rhythm = Rhythm
meetings-button-customs = Reminders and holidays

meetings-form-which = Which meeting?
meetings-form-date = Date
meetings-form-date-hint = For example 12/1 (12 January), Tuesday 12 January, or next Tuesday.
meetings-form-starts = Starts at
meetings-form-starts-hint = For example 13 or 13:30. Leave it empty if it is as usual.
meetings-form-ends = Ends at
meetings-form-ends-hint = Leave it empty if the meeting lasts as long as usual.
meetings-form-place = Place
meetings-form-place-hint = Leave it empty if it is the network’s usual place.
meetings-form-anyway = Holidays, or another meeting
meetings-form-anyway-tick = Keep the date even if I warn against it

meetings-error-date-unknown = I cannot read that date. Write for example 12/1 or Tuesday 12 January.
meetings-error-date-impossible = There is no such date. Write for example 12/1 or Tuesday 12 January.
meetings-error-date-past = { $day } has gone by. Choose a date to come.
meetings-error-date-far = { $day } is more than two years away. Choose a date that is nearer.
meetings-error-date-weekday = The weekday and the date do not fit together: it is { $day }.
meetings-error-time-unknown = I cannot read that time. Write for example 13 or 13:30.
meetings-error-time-impossible = There is no such time. Write for example 13 or 13:30.
meetings-error-time-skipped = The clocks go forward, so there is no such time on that day. Choose another.
meetings-error-time-twice = The clocks go back, so that time comes twice on that day. Choose another.
meetings-error-time-past = That time has gone by. Choose a later one.
meetings-error-ends-before = The meeting ends before it starts. Write a later time.
meetings-error-too-short = A meeting lasts at least 30 minutes.
meetings-error-too-long = A meeting lasts at most 8 hours.
meetings-error-overlap = The network has a meeting at that time already. Move or cancel it first, or choose another date.
meetings-error-unsuitable = { $reason }. { $dates ->
    [none] Tick the box below if you meet all the same.
    *[other] Good dates nearby: { $dates }. Tick the box below if you meet all the same.
}
meetings-closed-holiday = The day is { $name }
meetings-closed-after-ascension = The day is the one after { $name }
meetings-closed-christmas = The day is between Christmas and New Year
meetings-closed-july = The day is in the summer holiday
meetings-closed-holiday-week = The day is in a holiday week (week { $week })
meetings-closed-weekend = The day is in a weekend
meetings-closed-clash = The facilitator meets { $network } at the same time

meetings-plan-title = Plan a meeting
meetings-plan-submit = Plan
meetings-planned-title = The meeting is planned
meetings-planned-body = { $when }. The invitation comes in the channel when it is time, or in a moment if the meeting is near.
meetings-move-title = Move a meeting
meetings-move-submit = Move
meetings-moved-title = The meeting has been moved
meetings-moved-body = Before: { $before }. Now: { $after }.
meetings-moved-already = The meeting has been moved meanwhile, to { $when }.
meetings-proposal-gone = That date is no longer good. Write “meeting” and choose “Move a meeting”.
meetings-cancel-title = Cancel a meeting
meetings-cancel-intro = A cancelled meeting cannot be brought back, but you can always plan a new one.
meetings-cancel-sure = Are you sure?
meetings-cancel-sure-tick = Yes, cancel the meeting
meetings-cancel-submit = Cancel the meeting
meetings-cancel-unsure = Tick the box if the meeting is to be cancelled.
meetings-cancelled-title = The meeting is cancelled
meetings-cancelled-body = { $when } will not take place.
meetings-place-title = Change the place
meetings-place-submit = Change the place
meetings-placed-title = The place has been changed
meetings-placed-body = { $when }: { $place }.

meetings-change-moved-title = The meeting has been moved
meetings-change-moved = Before: { $before }.
meetings-change-answer-again = Your answer was for the old date. Can you come on the new one?
meetings-change-cancelled-title = The meeting is cancelled
meetings-change-cancelled = { $place ->
    *[other] This meeting will not take place. There is nothing you need to do.
}
meetings-change-place-title = The meeting has a new place
meetings-change-place = We now meet here: { $place }.

meetings-unsuitable-title = Should the meeting be on another date?
meetings-unsuitable = { $reason }. I do not move it by myself.
meetings-few-title = Few can come to the meeting
meetings-few = { $coming } are coming, { $cannot } cannot, { $unanswered } have not answered.
meetings-proposals = These are the nearest good dates. Choose one, find one yourself, or leave the meeting where it is.
meetings-proposals-none = I found no good dates within four weeks. Find one yourself, or leave the meeting where it is.
meetings-button-move-to = Move to { $when }
meetings-button-other-date = Another date
meetings-button-keep = Leave it where it is
meetings-kept-title = The meeting stays where it is
meetings-kept-body = You can always move it: write “meeting”.

meetings-rhythm-title = The network’s rhythm
meetings-rhythm-intro = Meetings that do not fit the new rhythm are cancelled, and those affected are told. Meetings you have moved or planned yourself stay.
meetings-rhythm-kind = When do you meet?
meetings-rhythm-weekday = On the same weekday of the month (for example the 2nd Tuesday)
meetings-rhythm-date = On the same date of the month (for example the 15th)
meetings-rhythm-free = On free dates that you plan one by one
meetings-rhythm-every = How often?
meetings-rhythm-months = { $months ->
    [one] Every month
    *[other] Every { $months } months
}
meetings-rhythm-first = First meeting in the new rhythm
meetings-rhythm-first-hint = For example Tuesday 12 January. With free dates, leave it empty.
meetings-rhythm-submit = Save the rhythm
meetings-rhythm-choose = Choose when you meet, and how often.
meetings-rhythm-kept-title = The rhythm is saved
meetings-rhythm-kept-weekday = { $months ->
    [one] You now meet every month on the same weekday.
    *[other] You now meet every { $months } months on the same weekday.
} The meetings of the coming year will be there in a moment.
meetings-rhythm-kept-date = { $months ->
    [one] You now meet every month on the same date.
    *[other] You now meet every { $months } months on the same date.
} The meetings of the coming year will be there in a moment.
meetings-rhythm-kept-free = { $months ->
    *[other] I plan no meetings by myself. Write “meeting” to plan the next. The meetings that are planned stay.
}

meetings-customs-title = Reminders and holidays
meetings-customs-submit = Save
meetings-customs-days = Reminders, in days before the meeting
meetings-customs-days-hint = 14, 2, 0 means 14 days before, 2 days before, and the same morning.
meetings-customs-weeks = Weeks in which you do not meet
meetings-customs-weeks-hint = Week numbers, for example 7, 8, 42.
meetings-customs-seasons = Summer and Christmas
meetings-customs-seasons-tick = No meetings in July, nor between Christmas and New Year
meetings-customs-quiet_from = Quiet in the evening from
meetings-customs-quiet_from-hint = From this time on I send no reminders.
meetings-customs-quiet_until = Quiet in the morning until
meetings-customs-quiet_until-hint = Weekends and public holidays are left in peace too.
meetings-customs-days-wrong = Write from 1 to { $most } numbers between 0 and { $longest }, for example 14, 2, 0.
meetings-customs-weeks-wrong = Write week numbers from 1 to 53, for example 7, 8, 42.
meetings-customs-quiet-wrong = The quiet must end earlier in the day than it begins in the evening, for example from 18 to 7.
meetings-customs-kept-title = Saved
meetings-customs-kept-body = From now on this goes for { $network }.
