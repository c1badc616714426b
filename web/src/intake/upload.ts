// SPDX-License-Identifier: AGPL-3.0-or-later
// Files dropped on the page, streamed one by one to the book's inbox folder. Folders are walked; nothing is read here.
import { reach } from '../answers/ask';

export type Dropped = { path: string; file: File };

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

// The folder or file at the top of what was dropped: importing it imports all beneath it.
export function topOf(relative: string, stored: string): string {
  if (!stored.endsWith(relative)) return stored;
  return stored.slice(0, stored.length - relative.length) + (relative.split('/')[0] ?? '');
}

const AT_ONCE = 4;

export async function upload(files: Dropped[], done: (count: number) => void): Promise<string[]> {
  const tops = new Set<string>();
  let next = 0;
  let count = 0;
  async function lane(): Promise<void> {
    for (let one = files[next++]; one; one = files[next++]) {
      const response = await reach(`/upload/${encodeURIComponent(one.path)}`, {
        method: 'PUT', body: one.file, headers: { 'X-Closeknit': '1', 'Content-Type': 'application/octet-stream' },
      });
      const stored = (await response.json()) as { path: string };
      tops.add(topOf(one.path, stored.path));
      done(++count);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return [...tops];
}
