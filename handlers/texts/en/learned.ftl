learned-title = What came of “{ $title }”
learned-intro = You gave feedback on a dilemma. Your colleague writes:
