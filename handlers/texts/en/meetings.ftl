meetings-network = Network
meetings-time = Time
meetings-place = Place
meetings-hours = { $day }, { $start }–{ $end }
meetings-no-place = no place yet
meetings-none-planned = No meeting is planned yet.
meetings-gone = That meeting no longer exists.
meetings-cancelled = The meeting is cancelled.
meetings-over = The meeting is over.
meetings-not-yours = The facilitator looks after that meeting.
meetings-none-to-change = { $network } has no meetings ahead. Plan one first.
meetings-told = I tell those it affects in private. If the invitation is in the channel, it is brought up to date.

meetings-overview-which = Which network is it about?
meetings-overview-title = Meetings of { $network }
meetings-overview-next = Next meeting
meetings-overview-later = Later meetings
meetings-overview-warning = Note: { $remark }.
meetings-overview-substitute = { $name } is the substitute
meetings-overview-yes = Coming: { $names }
meetings-overview-online = Online: { $names }
meetings-overview-late = Late: { $names }
meetings-overview-no = Cannot come: { $names }
meetings-overview-silent = { $number ->
    [0] Everybody has answered.
    [one] One has not answered yet.
    *[other] { $number } have not answered yet.
}
meetings-overview-date = Date
meetings-overview-clock = Time
meetings-overview-remark = Note
meetings-button-agenda = Change the agenda
meetings-button-move = Move a meeting
meetings-button-place = Change the place
meetings-button-handover = Find a substitute
meetings-button-cancel = Cancel a meeting
meetings-button-plan = Plan a meeting
meetings-button-rhythm = Change the rhythm
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
meetings-form-anyway = Holiday, day off, or a meeting of another network
meetings-form-anyway-tick = Use the date all the same
meetings-error-date-missing = Write a date, for example 12/1 or Tuesday 12 January.

meetings-error-date-unknown = I cannot read that date. Write for example 12/1 or Tuesday 12 January.
meetings-error-date-impossible = There is no such date. Write for example 12/1 or Tuesday 12 January.
meetings-error-date-past = That date is in the past: { $day }. Choose a later one.
meetings-error-date-far = I do not plan that far ahead: { $day }. Choose a date within two years.
meetings-error-date-weekday = The weekday and the date do not fit together. The date is { $day }.
meetings-error-time-unknown = I cannot read that time. Write for example 13 or 13:30.
meetings-error-time-impossible = There is no such time. Write for example 13 or 13:30.
meetings-error-time-skipped = The clocks go forward, so there is no such time on that day. Choose another.
meetings-error-time-twice = The clocks go back, so that time comes twice on that day. Choose another.
meetings-error-time-past = That time is in the past. Choose a later one.
meetings-error-ends-before = The meeting ends before it starts. Write a later time.
meetings-error-too-short = A meeting lasts at least 30 minutes.
meetings-error-too-long = A meeting lasts at most 8 hours.
meetings-error-overlap = The network has a meeting at that time already. Move or cancel it first, or choose another date.
meetings-error-unsuitable = { $reason }. { $dates ->
    [none] Tick “Use the date all the same” if you want to meet that day.
    *[other] Good dates nearby: { $dates }. Tick “Use the date all the same” if you want to meet that day.
}
meetings-closed-holiday = The day is a day off ({ $name })
meetings-closed-after-ascension = The day is right after { $name }
meetings-closed-christmas = The day is between Christmas and New Year
meetings-closed-july = The day is in the summer holiday
meetings-closed-holiday-week = The day is in a holiday week (week { $week })
meetings-closed-weekend = The day is at a weekend
meetings-closed-clash = The facilitator meets { $network } at the same time

meetings-plan-title = Plan a meeting
meetings-plan-submit = Plan
meetings-planned-title = The meeting is planned
meetings-planned-body = You meet on { $when }. The invitation comes in the channel with the first reminder, or in a moment if the meeting is near.
meetings-move-title = Move a meeting
meetings-move-submit = Move
meetings-moved-title = The meeting is moved
meetings-moved-body = Before: { $before }. Now: { $after }.
meetings-moved-already = The meeting has been moved in the meantime, to { $when }.
meetings-proposal-gone = That date can no longer be used. Write “meeting” and choose “Move a meeting”.
meetings-cancel-title = Cancel a meeting
meetings-cancel-intro = I tell those who might have come. A cancelled meeting cannot be brought back, but you can always plan a new one.
meetings-cancel-sure = Are you sure?
meetings-cancel-sure-tick = Yes, cancel the meeting
meetings-cancel-submit = Cancel the meeting
meetings-cancel-unsure = Tick the box if the meeting is to be cancelled.
meetings-cancelled-title = The meeting is cancelled
meetings-cancelled-body = The meeting on { $when } will not take place.
meetings-place-title = Change the place
meetings-place-submit = Change the place
meetings-placed-title = The place is changed
meetings-placed-body = You meet on { $when } here: { $place }.

meetings-change-moved-title = The meeting has been moved to { $day }
meetings-change-moved = It was on { $before } at { $clock }.
meetings-change-answer-moved = Your answer was for the old time. Can you come at the new one?
meetings-change-answer-reopened = Will you come?
meetings-change-answer-holds = That answer counts again. If it has changed, press a new one.
meetings-change-cancelled-title = The meeting on { $day } is cancelled
meetings-change-cancelled = Unfortunately it will not take place. There is nothing you need to do.
meetings-change-reopened-title = The meeting on { $day } is on again
meetings-change-reopened = The meeting will take place after all.
meetings-change-length-title = New end time on { $day }
meetings-change-length = The meeting now ends at { $clock }. Your answer still counts.
meetings-change-place-title = New meeting place on { $day }
meetings-change-place = We now meet here: { $place }.

meetings-unsuitable-title = Should the meeting on { $day } be moved?
meetings-unsuitable = { $reason }. I do not move the meeting by myself.
meetings-few-title = Few have said yes to the meeting on { $day }
meetings-few = { $coming } coming, { $cannot } cannot come, { $unanswered } have not answered. A good round takes at least { $enough }.
meetings-proposals = These are the nearest good dates at the same time of day. Choose one, find another yourself, or keep the date.
meetings-proposals-none = I found no good dates within four weeks. Find one yourself, or keep the date.
meetings-button-move-to = Move to { $day }
meetings-button-other-date = Find another date
meetings-button-keep = Keep the date
meetings-kept-title = The date stays the same
meetings-kept-body = You still meet on { $when }. To move the meeting later, write “meeting”.

meetings-rhythm-title = The network’s rhythm
meetings-rhythm-intro = Meetings that do not fit the new rhythm are cancelled, and those affected are told. Meetings you have moved or planned yourself stay.
meetings-rhythm-kind = When do you meet?
meetings-rhythm-weekday = On the same weekday of the month (for example the 2nd Tuesday)
meetings-rhythm-date = On the same date of the month (for example the 15th)
meetings-rhythm-free = No fixed day: you plan each meeting yourself
meetings-rhythm-every = How often?
meetings-rhythm-months = { $months ->
    [one] Every month
    *[other] Every { $months } months
}
meetings-rhythm-first = First meeting in the new rhythm
meetings-rhythm-first-hint = For example Tuesday 12 January. With no fixed day, leave it empty.
meetings-rhythm-submit = Save the rhythm
meetings-rhythm-choose = Choose when you meet, and how often.
meetings-rhythm-kept-title = The rhythm is saved
meetings-rhythm-kept-weekday = { $months ->
    [one] You meet every month on the same weekday, first on { $first }.
    *[other] You meet every { $months } months on the same weekday, first on { $first }.
} The meetings of the coming year will be there in a moment.
meetings-rhythm-kept-date = { $months ->
    [one] You meet every month on the same date, first on { $first }.
    *[other] You meet every { $months } months on the same date, first on { $first }.
} The meetings of the coming year will be there in a moment.
meetings-rhythm-kept-free = I plan no meetings by myself. The meetings already planned stay. Write “meeting” to plan the next.

meetings-customs-title = Reminders and holidays
meetings-customs-submit = Save
meetings-customs-days = Reminders: days before the meeting
meetings-customs-days-hint = 14, 2, 0 means 14 days before, 2 days before, and the same morning.
meetings-customs-weeks = Weeks in which you do not meet
meetings-customs-weeks-hint = Week numbers, for example 7, 8, 42.
meetings-customs-seasons = Summer and Christmas
meetings-customs-seasons-tick = No meetings in July, nor between Christmas and New Year
meetings-customs-quiet_from = No reminders after
meetings-customs-quiet_from-hint = From this time on you are left in peace in the evening.
meetings-customs-quiet_until = No reminders before
meetings-customs-quiet_until-hint = You are left in peace at weekends and on public holidays too.
meetings-customs-days-wrong = Write at most { $most } numbers between 0 and { $longest }, for example 14, 2, 0.
meetings-customs-weeks-wrong = Write week numbers from 1 to 53, for example 7, 8, 42.
meetings-customs-quiet-wrong = The time in the morning must be before the one in the evening, for example 7 and 18.
meetings-customs-kept-title = Saved
meetings-customs-kept-body = Reminders and holidays of { $network } follow it from now on.
