// Unpacks the Chromium that the npm package @sparticuz/chromium carries, with the libraries it needs.
// Usage: node chromium.mjs <target folder>, where node_modules stands beside this file. Nothing is downloaded.

import { execFileSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';

const here = path.dirname(fileURLToPath(import.meta.url));
const packed = path.join(here, 'node_modules', '@sparticuz', 'chromium', 'bin');
const target = path.resolve(process.argv[2]);
const binary = path.join(target, 'chromium');

mkdirSync(target, { recursive: true });

// al2023 holds NSS and its kin under lib/, swiftshader a renderer for machines without a graphics card.
for (const archive of ['al2023', 'swiftshader']) {
    const tar = brotliDecompressSync(readFileSync(path.join(packed, `${archive}.tar.br`)));
    execFileSync('tar', ['x', '-C', target], { input: tar });
}

// The binary gets its name last: an unpacking that was broken off is never mistaken for a whole one.
const part = `${binary}.part`;
await pipeline(
    createReadStream(path.join(packed, 'chromium.br')), createBrotliDecompress(), createWriteStream(part));
chmodSync(part, 0o755);
renameSync(part, binary);
