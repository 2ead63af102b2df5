/**
 * How long work takes where other programs want the same processors: their time does not count.
 * Example: const seconds = processorTime(); parseFormula(text); expect(seconds()).toBeLessThan(30).
 */
export function processorTime(): () => number {
  const started = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  };
}
