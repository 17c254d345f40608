"""Make ordinary_words.csv: run as `python -m data.authorities.make_ordinary_words SHARED_DIR`.

A word is ordinary, and by itself no name, if the running text of the volumes in
`SHARED_DIR/frus` (*Foreign Relations of the United States*, public domain) prints it without a
capital now and then. "Page" is ordinary and yet a surname; "Stalin" is not.
"""

import gzip
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).parent
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")  # "feng" of "Yü-feng" is no word
_TAG = re.compile(r"<[^>]+>")
_LEAST_TIMES = 5  # fewer are slips of a scanner's reading
_LEAST_SHARE = 0.012  # "president" has 1 in 80, "marshall" 1 in 100


def ordinary_words(texts: Iterable[str]) -> list[str]:
    """Give the words that `texts` print without a capital often enough, in alphabetic order."""
    small, capital = Counter[str](), Counter[str]()
    for text in texts:
        whole = (word for word in _WORD.findall(text) if word.isalpha())
        for word, times in Counter(whole).items():
            (small if word.islower() else capital)[word.casefold()] += times
    return sorted(
        word
        for word, times in small.items()
        if times >= _LEAST_TIMES and times >= _LEAST_SHARE * (times + capital[word])
    )


def text_of(volume: Path) -> str:
    """Give the running text of a volume, without its markup."""
    with gzip.open(volume, "rt", encoding="utf-8") as lines:
        _, _, body = lines.read().partition("<body")
    return _TAG.sub(" ", body)


def main(shared: Path) -> None:
    """Write ordinary_words.csv from the volumes in `shared`/frus."""
    volumes = sorted((shared / "frus").glob("*.xml.gz"))
    words = ordinary_words(map(text_of, volumes))
    lines = "".join(f"{word}\n" for word in ("word", *words))
    (HERE / "ordinary_words.csv").write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
