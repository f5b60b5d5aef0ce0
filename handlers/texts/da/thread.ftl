thread-heading = Fra tråden
thread-facilitator = { $name } (facilitator)
thread-line = Skriver du i tråden herunder, kan alle læse det med det samme. Jeg tager det med som feedback, med dit navn, i de samlede svar og i facilitatorens opsamling. Retter eller sletter du det, gør jeg det samme.
thread-line-late = Skriver du i tråden herunder, tager jeg det med i facilitatorens opsamling, med dit navn. Retter eller sletter du det, gør jeg det samme.
thread-by-facilitator = Facilitatoren, i tråden
