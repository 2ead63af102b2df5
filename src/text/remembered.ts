/**
 * What is made of a text, kept for the next time that it is asked for; all of it is forgotten once `most` are kept.
 * In: const pieces = remembered(10_000, cutUp); pieces("=예산!B5") twice. Out: cut up once. What is given back is shared: nobody
 * may change it.
 */
export function remembered<Value extends object>(
  most: number,
  make: (text: string) => Value,
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value) return value;
    if (known.size >= most) known.clear();
    known.set(text, (value = make(text)));
    return value;
  };
}
