"""What an uncased encoder cannot see: case, the gap before a word, and whether the word stands inside quotation marks."""

CASES = ("none", "lower", "title", "upper", "mixed", "single")
GAPS = ("joined", "space", "line", "paragraph", "piece")
QUOTES = ("outside", "inside", "opening", "closing")
ENDS = {".", "!", "?", "…", "...", "!!", "?!", "!?", "??"}


def case_of(word):
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 0
    if all(c.islower() for c in letters):
        return 1
    if all(c.isupper() for c in letters):
        return 5 if len(letters) == 1 else 3
    return 2 if word[0].isupper() and all(c.islower() for c in letters[1:]) else 4


def gap_of(text, before, start):
    """0 joined, 1 space, 2 one line break, 3 several or the start of the text."""
    if before is None:
        return 3
    gap = text[before:start]
    lines = gap.count("\n")
    return 0 if not gap else 1 if lines == 0 else 2 if lines == 1 else 3


def quotes_of(words, gaps):
    """The state of each word and the number of its quotation (0 outside); a mark left open closes with its paragraph.

    Straight marks open and close in turn. Content that goes on in the next paragraph opens again there, as is the custom.
    """
    state, segment, open_at, count = [0] * len(words), [0] * len(words), None, 0
    for i, word in enumerate(words):
        if gaps[i] == 3:
            open_at = None
        opening = word in ("“", "«", "``", "„")
        closing = word in ("”", "»", "''")
        if word == '"':
            opening, closing = open_at is None, open_at is not None
        if opening:
            open_at, count = i, count + 1
            state[i], segment[i] = 2, count
        elif closing:
            state[i], segment[i] = 3, count if open_at is not None else 0
            open_at = None
        elif open_at is not None:
            state[i], segment[i] = 1, count
    return state, segment


def steps_of(words, gaps):
    """A running count of sentence-like steps: it rises after a full stop and at a line break."""
    steps, count = [], 0
    for i, word in enumerate(words):
        if i and (gaps[i] >= 2 or (words[i - 1] in ENDS and word not in ENDS and word not in ("”", '"', "''", ")"))):
            count += 1
        steps.append(count)
    return steps
