// SPDX-License-Identifier: AGPL-3.0-or-later
// Asking the server. Every answer is JSON; what goes wrong becomes a Trouble with words that can be shown as they are.
import type { TroubleShape } from './shapes';

const BASE = '/api/v1';

export class Trouble extends Error {
  constructor(readonly status: number, readonly shape: TroubleShape) {
    super(shape.what);
  }
  get away(): boolean { return this.status === 0; }
  get locked(): boolean { return this.status === 401; }
}

// Set by the page, so that it can say quietly that it shows what was open before.
export const heard = { onAnswer: (_kept: boolean): void => {}, onAway: (): void => {}, onLocked: (): void => {} };

async function troubleOf(response: Response): Promise<Trouble> {
  const body: unknown = await response.json().catch(() => null);
  const shape = (body as { error?: TroubleShape } | null)?.error;
  return new Trouble(response.status, shape ?? { code: 'broken', what: response.statusText, where: '', hint: '' });
}

export async function reach(path: string, request: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(BASE + path, { credentials: 'same-origin', ...request });
  } catch (cause) {
    if (request.signal?.aborted) throw cause;
    heard.onAway();
    throw new Trouble(0, { code: 'unavailable', what: '', where: '', hint: '' });
  }
  heard.onAnswer(response.headers.get('X-Closeknit-Kept') === '1');
  if (response.ok) return response;
  const trouble = await troubleOf(response);
  if (trouble.locked) heard.onLocked();
  throw trouble;
}

// What should be JSON and is not comes from somebody else than closeknit, or was cut short on its way.
async function parsed<T>(response: Response, signal?: AbortSignal): Promise<T> {
  try {
    const text = await response.text();
    return (text ? JSON.parse(text) : {}) as T;
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Trouble(response.status, { code: 'broken', what: '', where: '', hint: '' });
  }
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return parsed<T>(await reach(path, signal ? { signal } : {}), signal);
}

export async function send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown,
                              signal?: AbortSignal): Promise<T> {
  const request: RequestInit = { method, headers: { 'X-Closeknit': '1', 'Content-Type': 'application/json' } };
  if (body !== undefined) request.body = JSON.stringify(body);
  if (signal) request.signal = signal;
  return parsed<T>(await reach(path, request), signal);
}

export function query(values: Record<string, string | number | undefined | null>): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`;
}
