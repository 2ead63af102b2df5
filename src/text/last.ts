/** The last element that satisfies `test`; undefined where none does (Array.findLast, for older web views). */
export function lastWhere<T>(list: readonly T[], test: (one: T) => boolean): T | undefined {
  for (let index = list.length - 1; index >= 0; index--) if (test(list[index]!)) return list[index];
  return undefined;
}
