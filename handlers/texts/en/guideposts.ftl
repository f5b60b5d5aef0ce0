guideposts-button = Guideposts
guideposts-form-title = Guideposts
guideposts-form-submit = Save
guideposts-form-intro = Write one guidepost on each line: Danish | English | the numbers of the prompts in the bank that are about it. English and numbers can be left out. The prompts stand at the end.
guideposts-form-list = The guideposts
guideposts-form-hint = For example: Vi skaber retning | We set direction | 1, 24
guideposts-error-line = I cannot read this line: “{ $line }”. Write Danish | English | numbers from 1 to 24.
guideposts-error-many = These are too many. At most { $most } guideposts.
guideposts-kept-title = The guideposts are saved
guideposts-kept-body = { $number ->
    [one] There is one. It stands on the prompts from now on.
    *[other] There are { $number }. They stand on the prompts from now on.
}
guideposts-hr-only = The guideposts are the same for all networks, so it is HR who changes them.
guideposts-changed-meanwhile = Somebody else has just changed the guideposts. Open them again and see whether your change still fits.
