import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Hands over a file with these octets for as long as it is used. */
export async function withFile<T>(octets: string | Buffer, use: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-file-'));
  try {
    const path = join(folder, 'file');
    writeFileSync(path, octets);
    return await use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
