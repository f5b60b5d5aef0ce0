contributions-title = Svarene på dit dilemma: { $title }
contributions-intro = Tag dig tid til at læse. Du behøver ikke forsvare eller forklare noget.
contributions-few = Kun få nåede at svare, så svarene kommer til dig alene.
contributions-mark = Har noget hjulpet dig, så sæt et mærke. Kun du ser det. Vil du vide mere, så spørg videre.
contributions-button-help = { $name } hjalp mig
contributions-button-helped = ✓ { $name } hjalp mig
contributions-number = Svar { $number }
