/**
 * Counts how common every pair of characters is in citizens' messages at large, and writes the table that
 * `background.ts` reads: `npx tsx analytics/groups/background/build.ts FILE.jsonl…`
 *
 * Each row's title and body (`title`, `detail` or `content`) is one message. Only pairs seen in at least
 * RAREST messages are kept, as 24 bits of a hash and a coarse logarithm: no name and no sentence can be read back.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pairsOf } from '../terms.ts';
import { runsOf } from '../units.ts';
import { TABLE, packRate } from './background.ts';

const RAREST = 6;

function main(files: string[]): void {
  const counts = new Map<number, number>();
  let messages = 0;
  for (const file of files) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (!line.trim()) continue;
      const row = JSON.parse(line) as { title?: string; detail?: string; content?: string };
      const seen = new Set<number>();
      for (const run of runsOf(`${row.title ?? ''}。${row.detail ?? row.content ?? ''}`)) {
        for (const pair of pairsOf(run)) seen.add(pair.hash >>> 8);
      }
      for (const key of seen) counts.set(key, (counts.get(key) ?? 0) + 1);
      messages++
    }
  }
  const kept = [...counts].filter(([, count]) => count >= RAREST).sort(([a], [b]) => a - b);
  const bytes = Buffer.alloc(kept.length * 4);
  kept.forEach(([key, count], i) => bytes.writeUInt32BE(key * 256 + packRate(count / messages), i * 4));
  writeFileSync(TABLE, bytes);
  console.log(`${messages} messages, ${counts.size} pairs, ${kept.length} kept, ${bytes.length} bytes`);
}

main(process.argv.slice(2));
