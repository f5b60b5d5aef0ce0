drafts-button = Gem kladde
drafts-kept-title = Kladden er gemt
drafts-kept-body = Den venter på dig, næste gang du åbner formularen. Kun du kan se den. Sender du den ikke, sletter jeg den efter 30 dage.
drafts-resumed = Du har en kladde fra { $day } kl. { $clock }. Her er den.
drafts-rescued = Det, du skrev, er ikke gået tabt. Jeg har gemt det som kladde, og her er det hele:
drafts-not-kept = Jeg kunne ikke gemme det, du skrev. Kopiér det herfra, så det ikke går tabt:
