/** Members by what they share. In: cells of the fills "#E4EAF2", none, "#E4EAF2". Out: one group of two. */

/** Members by the value that `keyOf` gives; members without one are left out. */
export function groupBy<T, K>(members: readonly T[], keyOf: (member: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const member of members) {
    const key = keyOf(member);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}
