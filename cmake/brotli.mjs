// SPDX-License-Identifier: AGPL-3.0-or-later
// node brotli.mjs FOLDER: writes FILE.br beside every file below FOLDER, Brotli at its hardest (RFC 7932), where that is
// smaller by more than a twentieth. embed_page.cmake takes them into the program.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const folder = process.argv[2];
for (const name of readdirSync(folder, { recursive: true })) {
  const file = join(folder, name);
  if (name.endsWith(".br") || !statSync(file).isFile()) continue;
  const plain = readFileSync(file);
  const packed = brotliCompressSync(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
  rmSync(`${file}.br`, { force: true });
  if (packed.length < plain.length * 0.95) writeFileSync(`${file}.br`, packed);
}
