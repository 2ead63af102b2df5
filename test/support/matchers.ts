/**
 * Matchers of our own. expect(78.93333333333334).toBeAsExactAs(1184 / 1500 * 100): equal within a relative 1e-9, which is
 * how results of one formula computed in two ways are compared.
 */
expect.extend({
  toBeAsExactAs(received: unknown, expected: number) {
    const pass =
      typeof received === "number" &&
      (received === expected ||
        Math.abs(received - expected) <= 1e-9 * Math.max(Math.abs(received), Math.abs(expected)));
    return {
      pass,
      message: () =>
        `expected ${String(received)} ${pass ? "not " : ""}to be ${expected} within a relative 1e-9`,
    };
  },
});

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    interface Matchers<R> {
      toBeAsExactAs(expected: number): R;
    }
  }
}

export {};
