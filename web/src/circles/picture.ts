// SPDX-License-Identifier: AGPL-3.0-or-later
// Draws the circles on a canvas: once per change, never by itself. 5,000 people take a few milliseconds.
import { initials, tint, TINTS } from '../parts/Disc.svelte';
import { given } from '../words/words.svelte';
import { RINGS, type Dot, type Link } from './rings';

export interface View { x: number; y: number; zoom: number }
export interface Scene {
  dots: Dot[];
  links: Link[];
  rings: boolean;
  lit: number;
  view: View;
  me: string;
  ringName: (circle: Dot['circle']) => string;
}

export interface Inks {
  paper: string; raised: string; ink: string; soft: string; faint: string; line: string; lineStrong: string; accent: string;
  warming: string; drifting: string; discs: string[]; serif: string;
}

// A canvas needs plain colours; the tokens are of the style sheet, so it is asked.
export function inks(element: HTMLElement): Inks {
  const probe = document.createElement('span');
  element.append(probe);
  const ink = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const found: Inks = {
    paper: ink('paper'), raised: ink('paper-raised'), ink: ink('ink'), soft: ink('ink-soft'), faint: ink('ink-faint'), line: ink('line'),
    lineStrong: ink('line-strong'), accent: ink('accent'), warming: ink('warming'), drifting: ink('drifting'),
    discs: Array.from({ length: TINTS }, (_, i) => ink(`disc-${i}`)), serif: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return found;
}

const SIZE: Record<Dot['circle'], number> = { '5': 23, '15': 17, '50': 6, '150': 4.2, beyond: 2.8, 'only a connection': 1.8 };
const NAMED_FROM: Record<Dot['circle'], number> = { '5': 0.8, '15': 1, '50': 1.7, '150': 3.2, beyond: 6, 'only a connection': 9 };

export function unit(width: number, height: number): number {
  return Math.min(width, height) / 2.3;
}
export function toWorld(view: View, width: number, height: number, px: number, py: number): [number, number] {
  const scale = unit(width, height) * view.zoom;
  return [(px - width / 2) / scale + view.x, (py - height / 2) / scale + view.y];
}
export function sizeOf(dot: Dot, width: number, zoom: number): number {
  const small = Math.min(1, width / 620);
  return SIZE[dot.circle] * (0.5 + 0.5 * small) * small ** 0.5 * Math.min(2.4, zoom ** 0.45);
}

// Those nearest you stand close together: their names are kept short, unless one is pointed at.
const MOST_LETTERS = 22, MOST_LETTERS_NEAR = 14;
function short(name: string, most: number): string {
  const letters = [...name];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : name;
}

export function draw(canvas: CanvasRenderingContext2D, width: number, height: number, scene: Scene, ink: Inks): void {
  const { dots, links, view, lit } = scene;
  const scale = unit(width, height) * view.zoom;
  const px = (x: number): number => (x - view.x) * scale + width / 2;
  const py = (y: number): number => (y - view.y) * scale + height / 2;
  canvas.clearRect(0, 0, width, height);

  if (scene.rings) rings(canvas, scene, ink, px, py, scale);
  const near = lines(canvas, links, dots, lit, ink, px, py);

  const plain = new Path2D();
  const warm = new Path2D();
  const away = new Path2D();
  const silent = new Path2D();
  const discs: number[] = [];
  for (let i = 0; i < dots.length; i++) {
    const dot = dots[i] as Dot;
    const [x, y] = [px(dot.x), py(dot.y)];
    if (x < -60 || y < -60 || x > width + 60 || y > height + 60) continue;
    if (dot.circle === '5' || dot.circle === '15') { discs.push(i); continue; }
    const path = dot.trend === 'warming' ? warm : dot.trend === 'drifting' ? away : dot.trend === 'dormant' || dot.trend === 'none' ? silent : plain;
    const radius = sizeOf(dot, width, view.zoom);
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 7);
  }
  canvas.globalAlpha = lit >= 0 && near.size > 0 ? 0.45 : 1;
  canvas.fillStyle = ink.lineStrong;
  canvas.fill(plain);
  canvas.fillStyle = ink.warming;
  canvas.fill(warm);
  canvas.fillStyle = ink.line;
  canvas.fill(silent);
  canvas.strokeStyle = ink.lineStrong;
  canvas.lineWidth = 0.6;
  canvas.stroke(silent);
  canvas.fillStyle = ink.paper;
  canvas.fill(away);
  canvas.strokeStyle = ink.drifting;
  canvas.lineWidth = 1.4;
  canvas.stroke(away);
  canvas.globalAlpha = 1;

  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  for (const i of discs) disc(canvas, dots[i] as Dot, px, py, width, view.zoom, ink);
  if (scene.rings) me(canvas, scene.me, px(0), py(0), width, ink);
  names(canvas, scene, near, px, py, width, height, ink);
}

function rings(canvas: CanvasRenderingContext2D, scene: Scene, ink: Inks, px: (x: number) => number, py: (y: number) => number, scale: number): void {
  canvas.strokeStyle = ink.line;
  canvas.lineWidth = 1;
  for (const ring of RINGS) {
    canvas.beginPath();
    canvas.arc(px(0), py(0), ring.radius * scale, 0, 7);
    canvas.stroke();
  }
  canvas.font = `italic 13px ${ink.serif}`;
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  for (const ring of RINGS) {
    const words = scene.ringName(ring.circle);
    const y = py(0) - ring.radius * scale;
    canvas.fillStyle = ink.paper;
    canvas.fillRect(px(0) - canvas.measureText(words).width / 2 - 5, y - 8, canvas.measureText(words).width + 10, 16);
    canvas.fillStyle = ink.faint;
    canvas.fillText(words, px(0), y);
  }
}

// Lines of the one pointed at stand out; without one, all are faint. Answers who is joined to it.
function lines(canvas: CanvasRenderingContext2D, links: Link[], dots: Dot[], lit: number, ink: Inks, px: (x: number) => number,
               py: (y: number) => number): Set<number> {
  const near = new Set<number>();
  const all = new Path2D();
  const his = new Path2D();
  for (const link of links) {
    const [a, b] = [dots[link.a], dots[link.b]];
    if (!a || !b) continue;
    const mine = lit >= 0 && (link.a === lit || link.b === lit);
    if (mine) near.add(link.a === lit ? link.b : link.a);
    const path = mine ? his : all;
    path.moveTo(px(a.x), py(a.y));
    path.lineTo(px(b.x), py(b.y));
  }
  canvas.strokeStyle = ink.lineStrong;
  canvas.lineWidth = 0.7;
  canvas.globalAlpha = (links.length > 4000 ? 0.1 : links.length > 800 ? 0.2 : 0.4) * (lit >= 0 && near.size > 0 ? 0.4 : 1);
  canvas.stroke(all);
  canvas.globalAlpha = 0.8;
  canvas.strokeStyle = ink.accent;
  canvas.lineWidth = 1.2;
  canvas.stroke(his);
  canvas.globalAlpha = 1;
  return near;
}

function disc(canvas: CanvasRenderingContext2D, dot: Dot, px: (x: number) => number, py: (y: number) => number, width: number,
              zoom: number, ink: Inks): void {
  const radius = sizeOf(dot, width, zoom);
  canvas.beginPath();
  canvas.arc(px(dot.x), py(dot.y), radius, 0, 7);
  canvas.fillStyle = dot.trend === 'drifting' ? ink.paper : (ink.discs[tint(dot.name)] ?? ink.raised);
  canvas.fill();
  if (dot.trend === 'drifting' || dot.trend === 'warming') {
    canvas.strokeStyle = dot.trend === 'warming' ? ink.warming : ink.drifting;
    canvas.lineWidth = 1.5;
    canvas.stroke();
  }
  canvas.fillStyle = ink.ink;
  canvas.font = `450 ${Math.round(radius * 0.72)}px ${ink.serif}`;
  canvas.fillText(initials(dot.name), px(dot.x), py(dot.y) + 1);
}

function me(canvas: CanvasRenderingContext2D, words: string, x: number, y: number, width: number, ink: Inks): void {
  canvas.beginPath();
  canvas.arc(x, y, width < 480 ? 13 : 19, 0, 7);
  canvas.fillStyle = ink.accent;
  canvas.fill();
  canvas.fillStyle = ink.paper;
  canvas.font = `italic ${width < 480 ? 12 : 15}px ${ink.serif}`;
  canvas.fillText(words, x, y + 1);
}

// Names, the closest first; one that would lie over another is left out until one comes nearer.
function names(canvas: CanvasRenderingContext2D, scene: Scene, near: Set<number>, px: (x: number) => number, py: (y: number) => number,
               width: number, height: number, ink: Inks): void {
  const taken: [number, number, number, number][] = [];
  const { dots, view, lit } = scene;
  const wanted = [...(lit >= 0 ? [lit] : []), ...near, ...dots.keys()].filter((i, at, all) => at < near.size + 1 ? all.indexOf(i) === at : true);
  canvas.lineJoin = 'round';
  for (const i of wanted) {
    const dot = dots[i];
    if (!dot) continue;
    const pointed = i === lit || near.has(i);
    if (!pointed && view.zoom * Math.min(1, width / 520) < NAMED_FROM[dot.circle]) continue;
    const [x, y] = [px(dot.x), py(dot.y)];
    if (x < 0 || y < 0 || x > width || y > height) continue;
    const radius = sizeOf(dot, width, view.zoom);
    canvas.font = `${i === lit ? '600 ' : ''}${dot.circle === '5' ? 14.5 : 13}px ${ink.serif}`;
    const isNear = i !== lit && (dot.circle === '5' || dot.circle === '15');
    const words = isNear ? short(given(dot.name), MOST_LETTERS_NEAR) : short(dot.name, MOST_LETTERS);
    const half = canvas.measureText(words).width / 2;
    const box: [number, number, number, number] = [x - half - 2, y + radius + 2, x + half + 2, y + radius + 18];
    if (i !== lit && taken.some((one) => box[0] < one[2] && one[0] < box[2] && box[1] < one[3] && one[1] < box[3])) continue;
    taken.push(box);
    canvas.strokeStyle = ink.paper;
    canvas.lineWidth = 4;
    canvas.strokeText(words, x, y + radius + 11);
    canvas.fillStyle = i === lit ? ink.accent : dot.circle === '5' ? ink.ink : ink.soft;
    canvas.fillText(words, x, y + radius + 11);
  }
}
