drafts-button = Save draft
drafts-kept-title = Your draft is saved
drafts-kept-body = It is waiting for you the next time you open the form. Only you can see it. If you do not send it, I delete it after 30 days.
drafts-resumed = You have a draft from { $day } at { $clock }. Here it is.
drafts-rescued = What you wrote is not lost. I have saved it as a draft, and here is all of it:
drafts-not-kept = I could not save what you wrote. Copy it from here, so that it is not lost:
