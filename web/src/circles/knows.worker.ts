// SPDX-License-Identifier: AGPL-3.0-or-later
// Lays out who knows whom, beside the page so that it stays smooth: those who know each other are drawn together, all
// others keep their distance. The result fills a circle of radius 1.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { Dot, Link } from './rings';

type Node = SimulationNodeDatum & { room: number };
const SCALE = 500;
// As many steps as a few seconds allow, and as a small book needs to come to rest.
const STEPS = 300_000;
const [FEWEST, MOST] = [50, 220];
// Groups that do not know each other stand apart by this, not farther.
const NEAR = 170;
// Room that a dot takes, in the measure of the picture: discs with a name beneath are broad.
const ROOM: Record<Dot['circle'], number> = { '5': 30, '15': 25, '50': 8, '150': 6, beyond: 5, 'only a connection': 4 };

onmessage = (event: MessageEvent<{ dots: Dot[]; links: Link[] }>): void => {
  const { dots, links } = event.data;
  const many = Math.min(1, Math.sqrt(300 / Math.max(1, dots.length)));
  const nodes: Node[] = dots.map((dot) => ({ room: ROOM[dot.circle] * (0.4 + 0.6 * many), x: dot.x * SCALE, y: dot.y * SCALE }));
  const simulation = forceSimulation(nodes)
    .force('link', forceLink<Node, { source: number; target: number }>(links.map((link) => ({ source: link.a, target: link.b })))
      .distance((link) => 26 * many + (link.source as unknown as Node).room + (link.target as unknown as Node).room))
    .force('apart', forceManyBody<Node>().strength((node) => -9 * node.room * many).distanceMax(NEAR).theta(1.2))
    .force('across', forceX<Node>(0).strength(0.06))
    .force('down', forceY<Node>(0).strength(0.06))
    .force('room', forceCollide<Node>((node) => node.room + 2))
    .stop();
  const steps = Math.round(Math.max(FEWEST, Math.min(MOST, STEPS / Math.max(1, nodes.length))));
  simulation.alphaDecay(1 - simulation.alphaMin() ** (1 / steps)).tick(steps);
  const middle = (of: (node: Node) => number): number => (Math.min(...nodes.map(of)) + Math.max(...nodes.map(of))) / 2;
  const [x, y] = [middle((node) => node.x ?? 0), middle((node) => node.y ?? 0)];
  const far = Math.max(1, ...nodes.map((node) => Math.hypot((node.x ?? 0) - x, (node.y ?? 0) - y)));
  const places = new Float32Array(nodes.length * 2);
  nodes.forEach((node, i) => {
    places[2 * i] = ((node.x ?? 0) - x) / far;
    places[2 * i + 1] = ((node.y ?? 0) - y) / far;
  });
  postMessage(places);
};
