/**
 * The normal distribution to the last digits that Excel shows. In: NORM.S.DIST(1,TRUE). Out: 0.841344746068543.
 */

/** The error function's complement, to about 15 digits. */
export function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x);
  if (x < 2.5) {
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > 1e-18 * Math.abs(sum) && n < 200; n++) {
      term *= -(x * x) / n;
      sum += term / (2 * n + 1);
      if (term === 0) break;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * sum;
  }
  // Continued fraction, from its end.
  let fraction = 0;
  for (let n = 120; n >= 1; n--) fraction = n / 2 / (x + fraction);
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
}

export const normal = (z: number): number => erfc(-z / Math.SQRT2) / 2;
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** The z with normal(z) = p; p lies between 0 and 1. */
export function normalInverse(p: number): number {
  if (p > 0.5) return -normalInverse(1 - p);
  let [low, high] = [-39, 0.0000001];
  for (let n = 0; n < 60; n++) {
    const middle = (low + high) / 2;
    if (normal(middle) < p) low = middle;
    else high = middle;
  }
  let z = (low + high) / 2;
  for (let n = 0; n < 3; n++) {
    const step = (normal(z) - p) / normalDensity(z);
    if (!Number.isFinite(step)) break;
    z -= step;
  }
  return z;
}
