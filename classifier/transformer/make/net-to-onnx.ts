import { ELEMENT, GraphWriter } from '../onnx/graph-writer.ts';
import { FIRST_CHARACTER, LINE, PAIR_HASH, TRIPLE_HASH, type Net } from './net.ts';

/** A table of numbers in one byte each, and what they are to be multiplied by. */
interface Bytes { values: Int8Array; scale: number }

const inBytes = (table: Float32Array): Bytes => {
  const scale = table.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / 127;
  return { values: Int8Array.from(table, (value) => Math.round(value / scale)), scale };
};

/** The net as one byte a number would make it, to measure what that costs. */
export function quantisedNet(net: Net): Net {
  const rough = (table: Float32Array) => {
    const { values, scale } = inBytes(table);
    return Float32Array.from(values, (value) => value * scale);
  };
  return { ...net, character: rough(net.character), pair: rough(net.pair), triple: rough(net.triple) };
}

/** The ONNX file of a net: input_ids and attention_mask in, logits out. Node for node what `pool` and `scoresOf` compute. */
export function netToOnnx(net: Net): Uint8Array {
  const { shape: { width, characters, pairs, triples, labels } } = net;
  const g = new GraphWriter();
  const ids = g.input('input_ids', 'int64', ['batch', 'tokens']);
  const attention = g.input('attention_mask', 'int64', ['batch', 'tokens']);

  // Which token follows, and which comes after that; 0 behind the end.
  const first = g.op('Slice', [ids, g.integers(0), g.integers(1), g.integers(1)]);
  const nothing = g.op('Mul', [first, g.integers(0)]);
  const next = (of: string) => g.op('Concat', [g.op('Slice', [of, g.integers(1), g.integers(1 << 20), g.integers(1)]), nothing], { axis: 1 });
  const second = next(ids);
  const third = next(second);
  const times = (of: string, by: number) => g.op('Mul', [of, g.integers(by)]);
  const modulo = (sum: string, rows: number) => g.op('Mod', [sum, g.integers(rows)]);
  const pair = modulo(g.op('Add', [times(ids, PAIR_HASH[0]), times(second, PAIR_HASH[1])]), pairs);
  const triple = modulo(g.op('Add', [g.op('Add', [times(ids, TRIPLE_HASH[0]), times(second, TRIPLE_HASH[1])]), times(third, TRIPLE_HASH[2])]), triples);

  const lookedUp = (table: Float32Array, rows: number, index: string) => {
    const { values, scale } = inBytes(table);
    const found = g.op('Gather', [g.tensor(values, [rows, width]), index], { axis: 0 });
    return g.op('Mul', [g.op('Cast', [found], { to: ELEMENT.float }), g.number(scale)]);
  };
  const sum = [lookedUp(net.character, characters, ids), lookedUp(net.pair, pairs, pair), lookedUp(net.triple, triples, triple), g.tensor(net.threshold, [width])].reduce((a, b) => g.op('Add', [a, b]));
  const above = g.op('Relu', [sum]);

  const float = (of: string) => g.op('Cast', [of], { to: ELEMENT.float });
  const whole = g.op('Mul', [float(g.op('Greater', [ids, g.integers(FIRST_CHARACTER - 1)])), float(attention)]);
  const lines = g.op('CumSum', [g.op('Cast', [g.op('Equal', [ids, g.integers(LINE)])], { to: ELEMENT.int64 }), g.scalarInteger(1)]);
  const title = g.op('Mul', [whole, float(g.op('Equal', [lines, g.integers(0)]))]);

  const pools = (mask: string) => {
    const kept = g.op('Mul', [above, g.op('Unsqueeze', [mask, g.integers(2)])]);
    const places = g.op('Max', [g.op('ReduceSum', [mask, g.integers(1)], { keepdims: 1 }), g.number(1)]);
    return [g.op('Div', [g.op('ReduceSum', [kept, g.integers(1)], { keepdims: 0 }), places]), g.op('ReduceMax', [kept], { axes: [1], keepdims: 0 })];
  };
  const pooled = g.op('Concat', [...pools(title), ...pools(whole)], { axis: 1 });
  g.op('Gemm', [pooled, g.tensor(net.top, [labels, 4 * width]), g.tensor(net.bias, [labels])], { transB: 1 }, 'logits');
  g.output('logits', 'float', ['batch', labels]);
  return g.finish('hotline-12345');
}
