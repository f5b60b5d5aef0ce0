released-title = Alles svar: { $title }
released-thanks = Fra den, der spurgte
released-button-late = Skriv til den, der spurgte
