contributions-title = The answers to your dilemma: { $title }
contributions-intro = Take your time to read. There is nothing you need to defend or explain.
contributions-few = Only a few answered in time, so the answers come to you alone.
contributions-mark = If something helped you, mark it. Only you see it. If you want to know more, ask further.
contributions-button-help = { $name } helped me
contributions-button-helped = ✓ { $name } helped me
contributions-number = Answer { $number }
