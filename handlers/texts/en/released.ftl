released-title = All answers: { $title }
