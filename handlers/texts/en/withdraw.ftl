withdraw-form-title = Withdraw the dilemma
withdraw-intro = “{ $title }” and everything that the others have written about it will be deleted. What somebody has got in their own chat with me already I cannot fetch back. Only those who wrote in the thread in the channel can delete that. I delete my copy.
withdraw-sure = Are you sure?
withdraw-sure-tick = Yes, delete it all
withdraw-form-submit = Withdraw
withdraw-unsure = Tick the box if it is to be deleted.
withdraw-done-title = The dilemma has been withdrawn
withdraw-done-body = Everything that I had kept has been deleted.
