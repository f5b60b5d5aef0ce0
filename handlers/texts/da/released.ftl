released-title = Alles svar: { $title }
