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
  '5': [0.24, 0.24],
  '15': [0.43, 0.43],
  '50': [0.56, 0.605],
  '150': [0.69, 0.785],
  beyond: [0.86, 1.03],
  'only a connection': [1.05, 1.1],
};
export const RINGS: { circle: Circle; radius: number }[] = [
  { circle: '5', radius: 0.335 },
  { circle: '15', radius: 0.515 },
  { circle: '50', radius: 0.65 },
  { circle: '150', radius: 0.825 },
];

// At the top of a ring its name is written: nobody stands there.
const NAME_ROOM = 0.15;

// People of one ring stand at equal angles; where a ring is broad, at radii that spread them evenly over its area.
// `turn` says in which order they go round (so that those who know each other may stand near), by default as given.
export function place(people: Omit<Dot, 'x' | 'y'>[], turn: (index: number) => number = (index) => index): Dot[] {
  const rings = new Map<Circle, number[]>();
  people.forEach((one, i) => {
    const members = rings.get(one.circle);
    if (members) members.push(i);
    else rings.set(one.circle, [i]);
  });
  const dots: Dot[] = people.map((one) => ({ ...one, x: 0, y: 0 }));
  for (const [circle, members] of rings) {
    const [inner, outer] = BANDS[circle];
    const order = [...members].sort((a, b) => turn(a) - turn(b));
    const free = outer < 0.8 ? Math.asin(NAME_ROOM / (outer + 0.06)) : 0;
    const step = (2 * Math.PI - 2 * free) / order.length;
    order.forEach((index, at) => {
      const share = (at * 0.618034) % 1;
      const radius = Math.sqrt(inner * inner + (outer * outer - inner * inner) * share);
      const angle = -Math.PI / 2 + free + step * (at + 0.5);
      const dot = dots[index];
      if (dot) [dot.x, dot.y] = [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
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
