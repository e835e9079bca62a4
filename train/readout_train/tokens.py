"""Splits text into tokens as the UD treebanks do: hyphens apart, clitics apart, marks of every kind apart.

"Don't ask U.S. officials at 3:45 p.m." -> Do | n't | ask | U.S. | officials | at | 3:45 | p.m.
"""
import re

URL = r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]'’]"
EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
HANDLE = r"[@#]\w+"
ABBREVIATION = (r"(?:[A-Za-z]\.){2,}|[ap]\.m\.|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Rev|Hon|Prof|Jr|Sr|St|vs|Inc|Corp|Co|Ltd|"
                r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|etc|Ave|Blvd)\.(?!\w)|(?:[A-WYZ]|(?<![Oo]n )X)\.(?=\s+[A-Z])")
NUMBER = r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![A-Za-z\d])|\d+(?:[.,:]\d+)*"
WORD = r"[^\W\d_]+(?:['’][^\W\d_]+)*\d*"
MARKS = r"\.{2,}|…|-{2,}|\*{2,}|={2,}|_{2,}|~{2,}|[!?]{2,}|''|``"
EMOJI = r"[\U0001F1E6-\U0001F1FF]{2}|[\u2600-\u27BF\U0001F300-\U0001FAFF][\uFE0F\u200D\U0001F3FB-\U0001F3FF\u2600-\u27BF\U0001F300-\U0001FAFF]*"
TOKEN = re.compile("|".join((URL, EMAIL, HANDLE, ABBREVIATION, NUMBER, WORD, MARKS, EMOJI, r"\w", r"\S")))
CLITIC = re.compile(r"^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)|N['’]T)$")
CLOSED = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3}


def tokenize(text):
    """Token places, a list of (start, end) in code points."""
    places = []
    for match in TOKEN.finditer(text):
        start, end = match.span()
        word = match.group()
        cut = CLOSED.get(word.lower())
        clitic = None if cut else CLITIC.match(word)
        if clitic:
            cut = len(clitic.group(1))
        if cut and cut < len(word):
            places += [(start, start + cut), (start + cut, end)]
        else:
            places.append((start, end))
    return places
