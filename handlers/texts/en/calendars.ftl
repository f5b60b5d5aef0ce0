calendars-button-file = Add to calendar
calendars-button-subscribe = Subscribe to the meetings
calendars-button-renew = New address
calendars-button-stop = Stop
calendars-summary = Network meeting · { $network }
calendars-feed-name = Network meetings
calendars-file-add = Add to calendar
calendars-file-cancelled = Remove from calendar
calendars-card-add-title = Here is the meeting for your calendar
calendars-card-add-body = { $network }, { $day }. Open the file and save the meeting. If it is moved, get the file again; the new one replaces the old.
calendars-card-cancelled-title = The meeting is cancelled
calendars-card-cancelled-body = { $network }, { $day }. If you have the meeting in your calendar, open the file. It removes the meeting.
calendars-coming-title = The file is on its way
calendars-coming-body = You will get it in our private chat in a moment.
calendars-gone = That meeting no longer exists.
calendars-over = The meeting is over, so it does not go into the calendar now.
calendars-no-address = I cannot do that yet: IT first has to give me an address from which your calendar can fetch the meetings. Until then you can get each meeting as a file.
calendars-address-title = Your own calendar address
calendars-address-intro = Subscribe to the address, and your network’s meetings are in your calendar and follow along when they are moved or cancelled.
calendars-address-apple = Apple
calendars-address-others = Outlook and Google
calendars-address-how =
    Outlook: Add calendar › Subscribe from web.
    Google: Other calendars › + › From URL.
    iPhone and Mac: Add subscription calendar.
calendars-address-key = The address works like a key: whoever has it can see when and where your meetings are, but nothing of what you write. I show it only now, so keep it, and do not share it.
calendars-standing-title = You already subscribe
calendars-standing-body = You have had your calendar address since { $day }. I cannot show it again. If it is lost, or others have got it, get a new one; the old one stops working at once.
calendars-stopped-title = The subscription has stopped
calendars-stopped-body = The address no longer works. Delete the calendar in your calendar program too, so that the meetings do not stay there.
