import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadClassifier, ModelError } from '../../classifier/index.ts';

const SHIPPED = join(dirname(fileURLToPath(import.meta.url)), '../../classifier/model');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'model-'));
  cpSync(SHIPPED, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const weights = () => readFileSync(join(folder, 'weights.bin'));
const description = () => JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as Record<string, unknown>;
const describeAs = (changes: Record<string, unknown>) =>
  writeFileSync(join(folder, 'model.json'), JSON.stringify({ ...description(), ...changes }));
/** Changes the weights and their checksum together, so that only the reader of the weights can notice. */
const forge = (file: Uint8Array, name = 'weights.bin') => {
  writeFileSync(join(folder, name), file);
  describeAs({ files: { ...(description().files as object), [name]: createHash('sha256').update(file).digest('hex') } });
};
const expectRefusal = (message: RegExp) => {
  expect(() => loadClassifier(folder)).toThrow(ModelError);
  expect(() => loadClassifier(folder)).toThrow(message);
};

describe('the shipped model', () => {
  test('is small and loads from any folder', async () => {
    const bytes = readdirSync(SHIPPED).reduce((sum, name) => sum + statSync(join(SHIPPED, name)).size, 0);
    expect(bytes).toBeLessThan(8 * 1024 * 1024);
    const judged = await loadClassifier(folder).judge({ content: '公司拖欠工资' });
    expect(judged).toEqual(await loadClassifier().judge({ content: '公司拖欠工资' }));
    expect(judged.models.category).toEqual({ name: description().name, version: description().version });
  });

  test('holds no readable text: no run of bytes in it is a Chinese word of the corpus kind', () => {
    for (const name of readdirSync(SHIPPED).filter((part) => part.endsWith('.bin'))) {
      const file = readFileSync(join(SHIPPED, name));
      for (const word of ['工资', '小区', '医院', '学校']) {
        expect(file.includes(Buffer.from(word, 'utf8'))).toBe(false);
        // One UTF-16 unit pair may occur by chance among millions of bytes; four units may not.
        expect(file.includes(Buffer.from(word + word, 'utf16le'))).toBe(false);
      }
    }
  });
});

describe('a broken model folder is refused with a reason', () => {
  test('no folder', () => {
    expect(() => loadClassifier(join(folder, 'none'))).toThrow(/model\.json is missing/);
  });

  test('no weights', () => {
    rmSync(join(folder, 'weights.bin'));
    expectRefusal(/weights\.bin is missing/);
  });

  test('one flipped bit', () => {
    const file = weights();
    file[file.length >> 1]! ^= 1;
    writeFileSync(join(folder, 'weights.bin'), file);
    expectRefusal(/sha256/);
  });

  test('a description that is not JSON', () => {
    writeFileSync(join(folder, 'model.json'), '{');
    expectRefusal(/not JSON/);
  });

  test('a description that lacks something', () => {
    const { features } = description().ranking as { features: object };
    describeAs({ ranking: { features, calibration: { temperature: 0, slope: 1, shift: 0 } } });
    expectRefusal(/temperature/);
  });

  test('weights cut short', () => {
    forge(weights().subarray(0, 1000));
    expectRefusal(/1000 bytes where/);
  });

  test('weights that are something else', () => {
    forge(Buffer.from('PK\u0003\u0004 this is an archive, not a model'));
    expectRefusal(/not a weights file/);
  });

  test('weights of another version', () => {
    const file = weights();
    file.writeUInt32LE(9, 4);
    forge(file);
    expectRefusal(/version 9/);
  });

  test('an announced size beyond all reason', () => {
    const file = weights();
    file.writeUInt32LE(0xffffffff, 8);
    forge(file);
    expectRefusal(/were announced/);
  });

  test.each(['kernel.bin', 'words.bin', 'title-weights.bin', 'title-kernel.bin'])('%s gone, changed, or something else', (name) => {
    const file = readFileSync(join(folder, name));
    rmSync(join(folder, name));
    expectRefusal(new RegExp(`${name} is missing`));
    const changed = Buffer.from(file);
    changed[file.length >> 1]! ^= 1;
    writeFileSync(join(folder, name), changed);
    expectRefusal(new RegExp(`${name} is not the file`));
    forge(file.subarray(0, 1000), name);
    expectRefusal(/1000 bytes where/);
    forge(Buffer.from('PK\u0003\u0004 this is an archive, not a part of a model'), name);
    expectRefusal(new RegExp(`${name}: not a `));
  });

  test('labels that do not match the weights', () => {
    describeAs({ labels: ['甲', '乙'] });
    expectRefusal(/7 classes for 2 labels/);
  });
});
