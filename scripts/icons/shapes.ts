/**
 * Flat shapes on a 16 by 16 grid, drawn smoothly at any size.
 * In: [disc(8, 8, 4, "#107C41")], 32. Out: 32 by 32 RGBA pixels with a green disc in the middle.
 */

/** One shape in one colour; later shapes cover earlier ones. */
export interface Shape {
  readonly color: string;
  covers(x: number, y: number): boolean;
}

/** A box from (left, top) to (right, bottom) with rounded corners. */
export function box(
  left: number,
  top: number,
  right: number,
  bottom: number,
  color: string,
  radius = 0,
): Shape {
  return {
    color,
    covers: (x, y) => {
      if (x < left || x > right || y < top || y > bottom) return false;
      const dx = Math.max(left + radius - x, x - (right - radius), 0);
      const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
      return dx * dx + dy * dy <= radius * radius || dx === 0 || dy === 0;
    },
  };
}

export function disc(centerX: number, centerY: number, radius: number, color: string): Shape {
  return { color, covers: (x, y) => (x - centerX) ** 2 + (y - centerY) ** 2 <= radius * radius };
}

/** A line through the points with round ends. */
export function stroke(points: readonly (readonly [number, number])[], width: number, color: string): Shape {
  return {
    color,
    covers: (x, y) => points.slice(1).some((end, index) => distance(x, y, points[index]!, end) <= width / 2),
  };
}

function distance(
  x: number,
  y: number,
  from: readonly [number, number],
  to: readonly [number, number],
): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const along = Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - from[0] - along * dx, y - from[1] - along * dy);
}

const samples = 8; // by 8 in each pixel

/** RGBA bytes of the shapes at `size` by `size` pixels. */
export function draw(shapes: readonly Shape[], size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  const fromTheTop = [...shapes].reverse();
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0, 0];
      for (let sample = 0; sample < samples * samples; sample++) {
        const x = ((column + ((sample % samples) + 0.5) / samples) * 16) / size;
        const y = ((row + (Math.floor(sample / samples) + 0.5) / samples) * 16) / size;
        const top = fromTheTop.find((shape) => shape.covers(x, y));
        if (!top) continue;
        for (let part = 0; part < 3; part++)
          sum[part]! += parseInt(top.color.slice(1 + part * 2, 3 + part * 2), 16);
        sum[3]! += 1;
      }
      if (sum[3] === 0) continue;
      const color = [
        sum[0]! / sum[3]!,
        sum[1]! / sum[3]!,
        sum[2]! / sum[3]!,
        (255 * sum[3]!) / (samples * samples),
      ];
      pixels.set(color.map(Math.round), (row * size + column) * 4);
    }
  }
  return pixels;
}
