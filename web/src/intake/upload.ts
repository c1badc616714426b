// SPDX-License-Identifier: AGPL-3.0-or-later
// Files dropped on the page go to the book's inbox folder, in pieces, so that none has to fit into memory. What comes as
// a folder goes as one tar file, put together here from the files themselves: the browser reads them as they are sent.
import { reach } from '../answers/ask';
import type { Upload } from '../answers/shapes';

export type Dropped = { path: string; file: Blob & { name?: string } };

function filesOf(entry: FileSystemEntry, found: Dropped[]): Promise<void> {
  if (entry.isFile) {
    return new Promise((resolve, reject) => {
      (entry as FileSystemFileEntry).file((file) => {
        found.push({ path: entry.fullPath.replace(/^\//, ''), file });
        resolve();
      }, reject);
    });
  }
  return folder((entry as FileSystemDirectoryEntry).createReader(), found);
}

// A reader gives a folder in parts, and an empty part at its end.
async function folder(reader: FileSystemDirectoryReader, found: Dropped[]): Promise<void> {
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return;
    for (const entry of part) await filesOf(entry, found);
  }
}

export async function dropped(data: DataTransfer): Promise<Dropped[]> {
  const found: Dropped[] = [];
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  for (const entry of entries) await filesOf(entry, found);
  return found;
}

export function chosen(files: FileList): Dropped[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

// One segment without what the server refuses in a name: a dot or dash at its begin, control characters, slashes.
export function plainName(name: string): string {
  const plain = name.replace(/[\u0000-\u001f\u007f/\\]/g, '_').replace(/^[.-]+/, '');
  const bytes = new TextEncoder().encode(plain || 'mail');
  return bytes.length <= LONGEST_NAME ? plain || 'mail' : new TextDecoder().decode(bytes.slice(0, LONGEST_NAME)).replace(/\ufffd+$/, '');
}
const LONGEST_NAME = 180;

const BLOCK = 512;
const padded = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

// One header of a tar file: ustar (POSIX.1-1988).
function header(name: Uint8Array, size: number, kind: string): Uint8Array {
  const block = new Uint8Array(BLOCK);
  const put = (text: string, at: number): void => block.set(new TextEncoder().encode(text), at);
  block.set(name.slice(0, 100), 0);
  put('0000600\0', 100);
  put('0000000\0', 108);
  put('0000000\0', 116);
  put(`${size.toString(8).padStart(11, '0')}\0`, 124);
  put('00000000000\0', 136);
  put('        ', 148);
  put(kind, 156);
  put('ustar\u000000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

// A name that is long or not ASCII, or a size beyond 8 GiB, stands in a record before it (pax, POSIX.1-2001).
function pax(records: [string, string][]): Uint8Array[] {
  const lines = records.map(([key, value]) => {
    const rest = new TextEncoder().encode(` ${key}=${value}\n`);
    let length = rest.length + 1;
    while (String(length).length + rest.length !== length) length = String(length).length + rest.length;
    return [new TextEncoder().encode(String(length)), rest];
  }).flat();
  const size = lines.reduce((sum, line) => sum + line.length, 0);
  return [header(new TextEncoder().encode('pax'), size, 'x'), ...lines, new Uint8Array(padded(size))];
}
const MOST_OCTAL = 8 ** 11 - 1;

export function tar(files: Dropped[]): Blob {
  const parts: BlobPart[] = [];
  for (const { path, file } of files) {
    const name = new TextEncoder().encode(path);
    const records: [string, string][] = [];
    if (name.length > 100 || name.some((byte) => byte > 126)) records.push(['path', path]);
    if (file.size > MOST_OCTAL) records.push(['size', String(file.size)]);
    if (records.length > 0) parts.push(...(pax(records) as BlobPart[]));
    parts.push(header(name, Math.min(file.size, MOST_OCTAL), '0') as BlobPart, file, new Uint8Array(padded(file.size)));
  }
  parts.push(new Uint8Array(2 * BLOCK));
  return new Blob(parts);
}

// What is sent: files as they are, each folder as one tar file of its name.
export function parcels(files: Dropped[]): { name: string; content: Blob }[] {
  const folders = new Map<string, Dropped[]>();
  const single: { name: string; content: Blob }[] = [];
  for (const one of files) {
    const at = one.path.indexOf('/');
    if (at < 0) { single.push({ name: plainName(one.path), content: one.file }); continue; }
    const top = one.path.slice(0, at);
    const inside = folders.get(top);
    if (inside) inside.push(one);
    else folders.set(top, [one]);
  }
  return [...single, ...[...folders].map(([top, inside]) => ({ name: plainName(`${top}.tar`), content: tar(inside) }))];
}

const PIECE = 8 << 20;

// Sends all of it; answers where it lies now. `done` hears of the bytes sent so far.
export async function upload(files: Dropped[], done: (sent: number, total: number) => void): Promise<string[]> {
  const all = parcels(files.filter((one) => one.file.size > 0));
  const total = all.reduce((sum, one) => sum + one.content.size, 0);
  const paths: string[] = [];
  let sent = 0;
  for (const { name, content } of all) {
    for (let first = 0; first < content.size; first += PIECE) {
      const piece = content.slice(first, first + PIECE);
      const headers: Record<string, string> = { 'X-Closeknit': '1', 'Content-Type': 'application/octet-stream' };
      if (content.size > PIECE) headers['Content-Range'] = `bytes ${first}-${first + piece.size - 1}/${content.size}`;
      const response = await reach(`/upload/${encodeURIComponent(name)}`, { method: 'PUT', body: piece, headers });
      const stored = (await response.json()) as Upload;
      sent += piece.size;
      done(sent, total);
      if (stored.path) paths.push(stored.path);
    }
  }
  return paths;
}
