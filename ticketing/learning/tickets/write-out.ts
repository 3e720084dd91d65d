import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unpackModel, type ModelKind } from '../../../classifier/index.ts';
import { UnreadableFile } from '../../intake/channels/import/row.ts';

/** Said before any work is done. @throws UnreadableFile when the folder holds something already */
export function mustBeFree(out: string): void {
  if (existsSync(out) && readdirSync(out).length) throw new UnreadableFile(`${out} 不是空的目录，请换一个目录名。`);
}

/** The report and each model in a folder of its own (`loadClassifier(DIR/category)`): all of it or nothing. */
export function writeOut(out: string, reportText: string, models: { kind: ModelKind; bytes: Buffer }[]): void {
  const target = path.resolve(out);
  const draft = `${target}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(draft, { recursive: true });
    writeFileSync(path.join(draft, 'report.md'), reportText);
    for (const { kind, bytes } of models) {
      for (const [name, content] of Object.entries(unpackModel(bytes))) {
        const file = path.join(draft, kind, name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    }
    if (existsSync(target)) rmdirSync(target);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
