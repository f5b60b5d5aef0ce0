released-title = All answers: { $title }
released-button-late = Write to the one who asked
