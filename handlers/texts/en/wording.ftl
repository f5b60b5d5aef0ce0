# The second look at a text before it is sent. Questions and suggestions, never a ban.
wording-care = Is this meant to be here?
wording-care-cpr = “{ $text }” looks like a CPR number.
wording-care-email = “{ $text }” looks like an e-mail address.
wording-care-phone = “{ $text }” looks like a phone number.
wording-care-address = “{ $text }” looks like an address.
wording-care-name = “{ $text }” looks like a name.
wording-care-more = { $count ->
    [one] And one place more.
    *[other] And { $count } places more.
}
wording-hint-should = “{ $text }”: would you like to try “you could …” or “I would …”?
wording-hint-always = “{ $text }”: would you like to try an example, “I have seen …”?
wording-hint-why = “{ $text } …?” can sound like criticism. Would you like to try “What …” or “How …”?
wording-hint-man = “{ $text }”: would you like to try “I” or “we”?
wording-send-again = Change it if you like, or just send it again. Only you see this, and I do not keep it.
