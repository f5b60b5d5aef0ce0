learned-title = Det kom der ud af “{ $title }”
learned-intro = Du gav feedback på et dilemma. Kollegaen skriver:
