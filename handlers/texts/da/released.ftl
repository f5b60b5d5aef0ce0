released-title = Alles svar: { $title }
released-button-late = Skriv til den, der spurgte
