substitutes-nobody = There are no other facilitators to hand the meeting to. Ask HR for help.
substitutes-form-title = Find a substitute
substitutes-form-intro = The substitute gets what the meeting needs: when and where, answers, agenda, and the summary since the last meeting. Nothing older.
substitutes-form-who = Who takes the meeting?
substitutes-form-myself = I take it myself after all
substitutes-form-submit = Hand it over
substitutes-error-choose = Choose a facilitator.
substitutes-handed-title = The meeting is handed over
substitutes-handed-body = { $name } takes the meeting on { $when } and has been told.
substitutes-back-title = The meeting is yours again
substitutes-back-body = { $name ->
    *[other] You take the meeting on { $when } yourself.
}
substitutes-told-title = Will you take a meeting of { $network }?
substitutes-told-intro = The facilitator cannot be there and has handed the meeting to you. Here is what you need. Write “meeting” to change something.
substitutes-told-count = { $coming } of { $invited } have answered that they are coming.
substitutes-taken-back-title = You need not take the meeting after all
substitutes-taken-back-body = Somebody else takes care of the meeting of { $network } on { $when }. Thank you for offering to help.
