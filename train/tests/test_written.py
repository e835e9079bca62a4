import unittest

from readout_train.written import written

# The same words and rows as in src/model/written.test.ts.
ROWS = {"McCoy-40": [4616, 18152, 21742, 24885], "Été": [3007, 17837, 21933, 24830], "🕊️": [10289, 20196, 24292, 24826],
        "a": [14699, 19155, 23251, 25456], "A" * 45 + "1": [210, 17480, 21576, 25217]}


class Written(unittest.TestCase):
    def test_rows(self):
        for word, rows in ROWS.items():
            self.assertEqual(written(word).tolist(), rows)


if __name__ == "__main__":
    unittest.main()
