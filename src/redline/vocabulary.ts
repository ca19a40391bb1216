/** Gives each text a number: the same text the same number. */
export type Vocabulary = (text: string) => number;

export function newVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  return (text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
}
