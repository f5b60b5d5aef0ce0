released-title = All answers: { $title }
released-thanks = From whoever asked
released-button-late = Write to the one who asked
