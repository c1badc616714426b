// SPDX-License-Identifier: AGPL-3.0-or-later
// Where people stand in the picture: rings around the owner, in a world whose outer ring has radius 1.
import type { Circle, Trend } from '../answers/shapes';

export interface Dot {
  id: string;
  name: string;
  circle: Circle;
  strength: number;
  trend: Trend;
  x: number;
  y: number;
}
export interface Link { a: number; b: number; weight: number }

// Inner and outer radius of each ring. The outermost is as wide as it is because most people are there.
export const BANDS: Record<Circle, [number, number]> = {
  '5': [0.15, 0.15],
  '15': [0.28, 0.28],
  '50': [0.4, 0.46],
  '150': [0.55, 0.67],
  beyond: [0.76, 0.98],
  'only a connection': [1.0, 1.08],
};
export const RINGS: { circle: Circle; radius: number }[] = [
  { circle: '5', radius: 0.215 },
  { circle: '15', radius: 0.34 },
  { circle: '50', radius: 0.505 },
  { circle: '150', radius: 0.715 },
];

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

// People of one ring stand at equal angles; where a ring is broad, at radii that spread them evenly over its area.
// `turn` says in which order they go round (so that those who know each other may stand near), by default as given.
export function place(people: Omit<Dot, 'x' | 'y'>[], turn: (index: number) => number = (index) => index): Dot[] {
  const rings = new Map<Circle, number[]>();
  people.forEach((one, i) => rings.set(one.circle, [...(rings.get(one.circle) ?? []), i]));
  const dots: Dot[] = people.map((one) => ({ ...one, x: 0, y: 0 }));
  let start = -Math.PI / 2;
  for (const [circle, members] of rings) {
    const [inner, outer] = BANDS[circle];
    const order = [...members].sort((a, b) => turn(a) - turn(b));
    order.forEach((index, at) => {
      const share = (at * 0.618034) % 1;
      const radius = Math.sqrt(inner * inner + (outer * outer - inner * inner) * share);
      const angle = start + (2 * Math.PI * at) / order.length;
      const dot = dots[index];
      if (dot) [dot.x, dot.y] = [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    start += GOLDEN;
  }
  return dots;
}

export function at(dots: Dot[], x: number, y: number, within: number): number {
  let best = -1;
  let least = within * within;
  for (let i = 0; i < dots.length; i++) {
    const dot = dots[i] as Dot;
    const away = (dot.x - x) ** 2 + (dot.y - y) ** 2;
    if (away <= least) [best, least] = [i, away];
  }
  return best;
}
