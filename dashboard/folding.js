// Folding: spellings of a name that differ in accents, case or apostrophes become one.

const APOSTROPHES = /['`´‘’‚‛′″ʹʺʻʼʽʾʿˈˊˋ՚׳ꞌ]/g;
// letters that Unicode does not take apart into a base letter and a mark
const LETTERS = {
  ł: "l", ø: "o", đ: "d", ð: "d", ħ: "h", ŧ: "t", þ: "th", ı: "i", æ: "ae", œ: "oe", ß: "ss",
};

// Gives the words of a text as queries/folding.py does, with one space between them.
export function folded(text) {
  return text
    .replace(APOSTROPHES, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/[^a-z0-9 ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
