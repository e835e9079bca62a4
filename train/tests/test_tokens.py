import unittest

from readout_train.shapes import quotes_of, gap_of
from readout_train.tokens import tokenize

CASES = [
    ("Don't ask U.S. officials at 3:45 p.m.", "Do|n't|ask|U.S.|officials|at|3:45|p.m."),
    ("a 4-hour talk, $1,500.50 each", "a|4|-|hour|talk|,|$|1,500.50|each"),
    ("see https://example.org/a?b=1, @newsdesk #Geneva", "see|https://example.org/a?b=1|,|@newsdesk|#Geneva"),
    ("“Yes”… J. Smith’s plan—done", "“|Yes|”|…|J.|Smith|’s|plan|—|done"),
]


class Tokens(unittest.TestCase):
    def test_cases(self):
        for text, wanted in CASES:
            self.assertEqual("|".join(text[s:e] for s, e in tokenize(text)), wanted)

    def test_quotation_closes_with_its_paragraph(self):
        text = '"We stay.\n\n"We go," he said.'
        places = tokenize(text)
        words = [text[s:e] for s, e in places]
        gaps = [gap_of(text, places[i - 1][1] if i else None, s) for i, (s, _) in enumerate(places)]
        self.assertEqual(quotes_of(words, gaps)[0], [2, 1, 1, 1, 2, 1, 1, 1, 3, 0, 0, 0])


if __name__ == "__main__":
    unittest.main()
