// SPDX-License-Identifier: AGPL-3.0-or-later
// Lays out who knows whom, beside the page so that it stays smooth: those who know each other are drawn together,
// everybody a little towards the ring of their circle.
import { forceCollide, forceLink, forceManyBody, forceRadial, forceSimulation, type SimulationNodeDatum } from 'd3-force';
import { BANDS, type Dot, type Link } from './rings';

type Node = SimulationNodeDatum & { circle: Dot['circle'] };
const SCALE = 1000;
const TICKS = 160;
const SHOWN_EVERY = 20;

onmessage = (event: MessageEvent<{ dots: Dot[]; links: Link[] }>): void => {
  const { dots, links } = event.data;
  const nodes: Node[] = dots.map((dot) => ({ circle: dot.circle, x: dot.x * SCALE, y: dot.y * SCALE }));
  const most = Math.max(1, ...links.map((link) => link.weight));
  const pull = (weight: number): number => 0.05 + 0.4 * Math.sqrt(weight / most);
  const room = Math.min(1, 30 / Math.sqrt(nodes.length));
  const simulation = forceSimulation(nodes)
    .force('link', forceLink(links.map((link) => ({ source: link.a, target: link.b, weight: link.weight })))
      .distance(60 * room + 8).strength((link) => pull((link as unknown as Link).weight)))
    .force('apart', forceManyBody<Node>().strength(-80 * room).distanceMax(300).theta(1.1))
    .force('circle', forceRadial<Node>((node) => ((BANDS[node.circle][0] + BANDS[node.circle][1]) / 2) * SCALE * 0.85).strength(0.12))
    .force('room', forceCollide<Node>(16 * room + 2))
    .stop();
  for (let tick = 1; tick <= TICKS; tick++) {
    simulation.tick();
    if (tick % SHOWN_EVERY !== 0) continue;
    const places = new Float32Array(nodes.length * 2);
    nodes.forEach((node, i) => {
      places[2 * i] = (node.x ?? 0) / SCALE;
      places[2 * i + 1] = (node.y ?? 0) / SCALE;
    });
    postMessage({ places, done: tick === TICKS });
  }
};
