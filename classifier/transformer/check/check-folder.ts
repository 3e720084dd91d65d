import { openEncoder } from '../encoder.ts';
import { HeadError, readHead, type Head } from '../head/head.ts';
import { misfit } from '../head/misfit.ts';
import { oneText } from '../text.ts';
import { FolderError } from './inspect-folder.ts';

/** Of the length that most messages have, and one that is cut. */
const TYPICAL = oneText({ title: '小区供水管道漏水无人维修', content: '我家住在三号楼，从上周五开始楼道里的供水管道一直漏水，已经多次联系物业，物业说要等自来水公司，自来水公司说归物业管。现在楼梯上全是水，老人和孩子上下楼很容易滑倒，请有关部门协调尽快维修，并答复具体时间。' });
const LONG = TYPICAL.repeat(30);
const ROUNDS = 30;
/** A whole judgement should take no longer (p95), in ms. */
const LEVEL_MS = 15;

/** Whether a folder will work as MODEL_DIR, in lines for the person who has it: what is wrong, what it is, what to do next. */
export async function checkFolder(folder: string): Promise<{ works: boolean; lines: string[] }> {
  try {
    const encoder = await openEncoder(folder);
    const { poolings: [pooling], kind, dimension } = encoder;
    const lines = [
      `${folder} will work.`,
      `  ${kind === 'classifier' ? `a classifier of ${dimension} labels${encoder.labels.length ? `: ${encoder.labels.slice(0, 10).join('、')}${encoder.labels.length > 10 ? ' …' : ''}` : ''}` : `an encoder, vectors of ${dimension} numbers`}; ${encoder.name} ${encoder.version}`,
      `  ${encoder.file}, ${(encoder.bytes / 1e6).toFixed(1)} MB, opset ${encoder.opset}; reads ${encoder.tokens} tokens at most`,
    ];
    const typical = await timed(() => encoder.read(TYPICAL, pooling!));
    const long = await timed(() => encoder.read(LONG, pooling!));
    lines.push(`  a usual text takes ${typical.toFixed(1)} ms, the longest ${long.toFixed(1)} ms${long > LEVEL_MS ? ` (more than ${LEVEL_MS} ms: a quantised model, onnx/model_quantized.onnx, is faster)` : ''}`);
    const { ids, unknown } = encoder.tokensOf(TYPICAL);
    if (unknown / ids.length > 0.2) lines.push(`  WARNING: ${Math.round((100 * unknown) / ids.length)} % of a Chinese text is unknown to its vocabulary. It was made for another language and will judge badly.`);
    lines.push(...headLines(folder, readHead(folder, 'category'), encoder));
    await encoder.close();
    return { works: true, lines };
  } catch (error) {
    if (error instanceof HeadError) return { works: false, lines: [`The model in ${folder} will work, but its head will not:`, `  ${error.message}`] };
    if (!(error instanceof FolderError)) throw error;
    return { works: false, lines: [`${folder} will not work:`, ...error.problems.map((problem) => `  - ${problem}`), '', 'A folder needs config.json, tokenizer.json, tokenizer_config.json and onnx/model_quantized.onnx or onnx/model.onnx (classifier/transformer/README.md).'] };
  }
}

function headLines(folder: string, head: Head | null, encoder: { version: string; dimension: number; poolings: readonly string[]; kind: string }): string[] {
  const train = `npm run model -- head ${folder} --train A.jsonl,B.jsonl`;
  if (!head) return [`  no head yet: it stands by and changes no judgement. Train one: ${train}`, ...(encoder.kind === 'classifier' ? ['  (with texts that the classifier itself was not trained on, or it will be trusted too much)'] : [])];
  const why = misfit(head, encoder);
  return [why ? `  its head does not fit: ${why} Train another: ${train}` : `  its head ${head.version} knows ${head.labels.length} labels and counts ${head.weight} beside the linear model.`];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
}
