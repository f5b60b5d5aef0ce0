imports-error = Error
imports-warning = Warning
imports-head-kind = Kind
imports-head-place = Place
imports-head-wrong = What is wrong
imports-head-right = What would be right
imports-place-file = the file
imports-place-sheet = { $sheet }
imports-place-row = { $sheet }, row { $row }
imports-place-cell = { $sheet }, row { $row }, column { $column }
imports-more =
    { $count ->
        [one] There is one more remark. Mend those shown first.
       *[other] There are { $count } more remarks. Mend those shown first.
    }
imports-refused =
    { $count ->
        [one] Nothing was written: there is one error.
       *[other] Nothing was written: there are { $count } errors.
    }
imports-done = Everything is written.
imports-nothing = Everything was in place already: nothing changed.
imports-rehearsed = Only a rehearsal: nothing was written. This would have happened.
imports-kept =
    { $count ->
        [one] One person is not in the sheet but is still a member: an import removes nobody.
       *[other] { $count } memberships are not in the sheet but remain: an import removes nobody.
    }
imports-kept-who = { $name } ({ $network })
imports-template-done = { $file } is ready to be filled in.
imports-template-exists = { $file } exists already and is not overwritten. Choose another name.
imports-template-kind = { $file } must end in .xlsx.
imports-template-failed = { $file } cannot be written. See that the folder exists and that you may write in it.

imports-head-what = What
imports-head-added = New
imports-head-changed = Changed
imports-head-unchanged = Unchanged
imports-networks = Networks
imports-people = People
imports-memberships = Memberships
imports-channels = Channels

imports-file-missing = { $file } does not exist or cannot be opened.
imports-file-missing-fix = Give an .xlsx file or a folder with networks.csv and members.csv, and close the file in other programs.
imports-file-protected = { $file } is protected with a password.
imports-file-protected-fix = Save a copy without password (File > Info > Protect Workbook).
imports-file-old = { $file } is in the old Excel format.
imports-file-old-fix = Save it as “Excel Workbook (.xlsx)”.
imports-file-not-excel = { $file } is not an Excel file.
imports-file-not-excel-fix = Use an .xlsx file, or a folder with networks.csv and members.csv.
imports-file-damaged = { $file } is damaged and cannot be read.
imports-file-damaged-fix = Open it in Excel and save it again as “Excel Workbook (.xlsx)”.
imports-file-csv-alone = { $file } is only one of the two sheets.
imports-file-csv-alone-fix = Put networks.csv and members.csv in a folder, and give the folder.

imports-csv-missing = The file { $english }.csv (or { $danish }.csv) is missing in the folder. There is: { $found }.
imports-csv-missing-fix = Call the file { $english }.csv or { $danish }.csv.
imports-csv-twice = { $first } and { $second } are the same sheet.
imports-csv-twice-fix = Keep only one of them.
imports-csv-not-utf8 = The text is not UTF-8, so that æ, ø and å would be lost.
imports-csv-not-utf8-fix = Save as “CSV UTF-8”.
imports-csv-quotes = The quotation marks do not match here or further down.
imports-csv-quotes-fix = Put " before and after the text, and write "" for a quotation mark within it.

imports-sheet-missing = The sheet “{ $english }” (or “{ $danish }”) is missing. There is: { $found }.
imports-sheet-missing-fix = Call the sheet “{ $english }” or “{ $danish }”.
imports-sheet-twice = “{ $first }” and “{ $second }” are the same sheet.
imports-sheet-twice-fix = Keep only one, or give the other another name.
imports-sheet-empty = The sheet has no filled rows.
imports-sheet-empty-fix = Write headings in the first row and at least one row below them.
imports-sheet-too-long = The sheet has more than { $most } filled rows.
imports-sheet-too-long-fix = Divide it into several files and import them one by one.

imports-heading-missing = The column “{ $english }” (or “{ $danish }”) is missing.
imports-heading-missing-fix = Add a column with the heading “{ $english }” or “{ $danish }”.
imports-heading-unknown = The heading “{ $heading }” is unknown, so the column is ignored.
imports-heading-unknown-fix =
    { $near ->
        [none] That is fine if the column is only for yourselves.
       *[other] Did you mean “{ $near }”? Otherwise that is fine.
    }
imports-heading-twice = “{ $heading }” is the same column as “{ $first }”.
imports-heading-twice-fix = Keep only one of them.
imports-heading-none = “{ $value }” stands outside the columns.
imports-heading-none-fix = Give the column a heading, or empty the cell. In CSV: put " around text with a semicolon or comma.

imports-cell-empty = The cell is empty.
imports-cell-empty-fix = Fill it in. In merged cells only the top left one counts.
imports-cell-formula = The cell is a formula without a saved result.
imports-cell-formula-fix = Open the file in Excel and save it, or write the value instead of the formula.
imports-cell-excel-error = The cell shows the Excel error { $value }.
imports-cell-excel-error-fix = Mend the formula, or write the value instead.
imports-cell-date = The cell holds a date ({ $value }).
imports-cell-date-fix = Format the cell as text and write the value again.
imports-cell-control = “{ $value }” holds an invisible control character.
imports-cell-control-fix = Delete the text and write it again by hand.
imports-text-too-long = The text has { $length } characters.
imports-text-too-long-fix = Use at most { $limit } characters.

imports-bad-level = “{ $value }” is not a level.
imports-bad-level-fix = Write top or other (in Danish topleder or øvrige).
imports-bad-language = “{ $value }” is not a language I speak.
imports-bad-language-fix = Write da or en, or leave the cell empty.
imports-bad-role = “{ $value }” is not a role.
imports-bad-role-fix = Write leader or facilitator (in Danish leder).
imports-bad-email = “{ $value }” is not an e-mail address.
imports-bad-email-fix = Write one address and nothing else, for example anna.holm@example.com.
imports-bad-time-zone = “{ $value }” is not a time zone.
imports-bad-time-zone-fix =
    { $near ->
        [none] Write for example Europe/Copenhagen, or leave the cell empty.
       *[other] Did you mean { $near }? Otherwise write for example Europe/Copenhagen.
    }
imports-bad-date = “{ $value }” is not a date with a time of day.
imports-bad-date-fix = Write for example 2009-09-08 13:00 or 08.09.2009 13:00.
imports-date-without-time = There is no time of day after { $value }.
imports-date-without-time-fix = Write when the meeting begins too, for example 2009-09-08 13:00.
imports-date-far = The year in { $value } cannot be right.
imports-date-far-fix = Write a year from 1990 to 2100.
imports-time-skipped = { $value } does not exist in { $zone }: clocks go forward that night.
imports-time-skipped-fix = Choose a time at least an hour before or after.
imports-time-twice = { $value } exists twice in { $zone }: clocks go back that night.
imports-time-twice-fix = Choose a time at least an hour before or after.
imports-bad-months = “{ $value }” is not a number of months.
imports-bad-months-fix = Write a whole number from 1 to 12, or leave the cell empty (which means 2).
imports-bad-hours = “{ $value }” is not a duration.
imports-bad-hours-fix = Write hours from 0.5 to 8, for example 2.5, or leave the cell empty (which means 3).
imports-bad-channel = “{ $value }” is not a channel.
imports-bad-channel-fix = Write the channel's name with or without #, or its id.

imports-network-twice = The network “{ $value }” is in row { $first } already.
imports-network-twice-fix = Give each network a name of its own.
imports-channel-twice = The channel “{ $value }” is used by the network in row { $first } already.
imports-channel-twice-fix = Give each network a channel of its own, or leave the cell empty.
imports-network-unknown = The network “{ $value }” is not in the sheet of networks.
imports-network-unknown-fix =
    { $near ->
        [none] Write the name as it is in the sheet of networks, or add the network there.
       *[other] Did you mean “{ $near }”? Otherwise add the network to the sheet of networks.
    }
imports-no-facilitator = The network “{ $name }” has no facilitator.
imports-no-facilitator-fix = Add a row with the role facilitator to the sheet of members.
imports-leaders-count =
    { $count ->
        [0] The network “{ $name }” has no leaders.
        [one] The network “{ $name }” has only one leader.
       *[other] The network “{ $name }” has { $count } leaders.
    }
imports-leaders-count-fix = A network works best with 6 to 8 leaders.
imports-names-differ = { $email } is called “{ $value }” here and “{ $other }” in row { $first }.
imports-names-differ-fix = Use the same name in both rows, or correct the e-mail address in one of them.
imports-details-differ = { $email } has “{ $value }” here and “{ $other }” in row { $first }.
imports-details-differ-fix = The first one is used. Write the same in both rows.
imports-member-twice = { $value } is in the same network and role in row { $first } already.
imports-member-twice-fix = Delete one of the rows. This one is ignored.

imports-guide = guide
imports-guide-sheet = Sheet
imports-guide-column = Column
imports-guide-needed = Must be filled in
imports-guide-meaning = What goes in it
imports-guide-example = Example
imports-needed = yes
imports-optional = no
imports-about-networks-network = The network's name. Each network has its own.
imports-about-networks-level = Whom the network is for: top or other.
imports-about-networks-language = The language in the network's channel: da or en. Empty means the language of the installation.
imports-about-networks-time_zone = The time zone of the meetings. Empty means the time zone of the installation.
imports-about-networks-first_meeting = Date and time of the first meeting. The next ones fall on the same weekday of the month.
imports-about-networks-every_months = How many months from one meeting to the next, from 1 to 12. Empty means 2.
imports-about-networks-duration_hours = How many hours a meeting takes, from 0.5 to 8. Empty means 3.
imports-about-networks-place = Where the meetings are held.
imports-about-networks-slack_channel = The network's channel in Slack: its name with or without #, or its id.
imports-about-networks-teams_channel = The network's channel in Teams: its name or id.
imports-about-members-network = The network's name as it is in the sheet of networks.
imports-about-members-name = The person's full name.
imports-about-members-email = The person's e-mail address at work. It is what Slack and Teams know the person by.
imports-about-members-role = The person's role in the network: leader or facilitator. One person may be in several networks, a row for each.
imports-about-members-administration = The administration in which the person works.
imports-about-members-title = The person's job title.
imports-example-networks-network = Leader network 1
imports-example-networks-level = other
imports-example-networks-language = en
imports-example-networks-time_zone = Europe/Copenhagen
imports-example-networks-first_meeting = 2009-11-03 13:00
imports-example-networks-every_months = 2
imports-example-networks-duration_hours = 3
imports-example-networks-place = The meeting room at the library
imports-example-networks-slack_channel = leader-network-1
imports-example-networks-teams_channel = Leader network 1
imports-example-members-network = Leader network 1
imports-example-members-name = Anna Holm
imports-example-members-email = anna.holm@example.com
imports-example-members-role = leader
imports-example-members-administration = Elderly and Disability Administration
imports-example-members-title = Area manager
