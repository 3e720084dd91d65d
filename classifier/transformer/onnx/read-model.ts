import { Buffer } from 'node:buffer';

/** What an ONNX file says of itself before anything is run. */
export interface OnnxFacts {
  irVersion: number;
  /** version of ONNX's own operators */
  opset: number;
  /** operators that are not ONNX's own, by who made them */
  domains: string[];
  producer: string;
  inputs: string[];
  outputs: string[];
  /** weights that lie in another file */
  external: boolean;
}

/** @throws Error when the bytes are no ONNX model or are cut short */
export function readOnnx(file: Uint8Array): OnnxFacts {
  const facts: OnnxFacts = { irVersion: 0, opset: 0, domains: [], producer: '', inputs: [], outputs: [], external: false };
  let graph: Uint8Array | null = null;
  eachField(file, (field, value) => {
    if (field === 1 && typeof value === 'number') facts.irVersion = value;
    else if (field === 2 && typeof value !== 'number') facts.producer = text(value);
    else if (field === 7 && typeof value !== 'number') graph = value;
    else if (field === 8 && typeof value !== 'number') readOpset(value, facts);
  });
  if (!graph || !facts.irVersion) throw new Error('no graph in it');
  const initial = new Set<string>();
  const inputs: string[] = [];
  eachField(graph, (field, value) => {
    if (typeof value === 'number') return;
    if (field === 11) inputs.push(nameIn(value, 1));
    else if (field === 12) facts.outputs.push(nameIn(value, 1));
    else if (field === 5) {
      initial.add(nameIn(value, 8));
      eachField(value, (part, data) => { if (part === 14 && data === 1) facts.external = true; });
    }
  });
  facts.inputs = inputs.filter((name) => !initial.has(name));
  return facts;
}

function readOpset(bytes: Uint8Array, facts: OnnxFacts): void {
  const domain = nameIn(bytes, 1);
  let version = 0;
  eachField(bytes, (field, value) => { if (field === 2 && typeof value === 'number') version = value; });
  if (domain === '' || domain === 'ai.onnx') facts.opset = version;
  else facts.domains.push(domain);
}

function nameIn(bytes: Uint8Array, wanted: number): string {
  let name = '';
  eachField(bytes, (field, value) => { if (field === wanted && typeof value !== 'number') name = text(value); });
  return name;
}

const text = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');

/** Calls back with each field of a protobuf message: a number, or the bytes of a text, a message or a packed list. */
function eachField(bytes: Uint8Array, visit: (field: number, value: number | Uint8Array) => void): void {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift++) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 9) throw new Error('it is cut short or is something else');
      value += (byte & 0x7f) * 2 ** (7 * shift);
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const field = Math.floor(tag / 8);
    const kind = tag % 8;
    if (field === 0) throw new Error('it is something else');
    if (kind === 0) visit(field, varint());
    else if (kind === 2) {
      const length = varint();
      if (at + length > bytes.length) throw new Error('it is cut short or is something else');
      visit(field, bytes.subarray(at, at + length));
      at += length;
    } else if (kind === 1 || kind === 5) {
      at += kind === 1 ? 8 : 4;
      if (at > bytes.length) throw new Error('it is cut short');
    } else throw new Error('it is something else');
  }
}
