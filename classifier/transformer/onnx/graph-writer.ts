import { ProtobufWriter } from './protobuf-writer.ts';

/** ONNX's numbers for types of elements (TensorProto.DataType). */
const TYPE = { float: 1, int8: 3, int64: 7, bool: 9 } as const;
type TypeName = keyof typeof TYPE;
/** ONNX's numbers for kinds of attributes (AttributeProto.AttributeType). */
const ATTRIBUTE = { float: 1, int: 2, ints: 7 } as const;
/** What onnxruntime 1.14 reads. */
const IR_VERSION = 8;
const OPSET = 13;

/** A number is written as an integer where it is one; `float` where it must not be. */
export type Attribute = number | { float: number } | readonly number[];
/** A length, or the name of one that varies. */
type Dimension = number | string;
interface Value { name: string; type: TypeName; shape: readonly Dimension[] }
interface Tensor { name: string; type: number; shape: readonly number[]; data: Uint8Array }
interface Node { op: string; inputs: readonly string[]; output: string; attributes: Readonly<Record<string, Attribute>> }

/**
 * An ONNX graph, node by node (github.com/onnx/onnx, onnx.proto). Values are named by strings; `op` gives the name of what
 * the node makes. Nodes stand in the file in the order in which they were added.
 */
export class GraphWriter {
  private readonly nodes: Node[] = [];
  private readonly tensors: Tensor[] = [];
  private readonly inputs: Value[] = [];
  private readonly outputs: Value[] = [];
  private count = 0;

  input(name: string, type: TypeName, shape: readonly Dimension[]): string {
    this.inputs.push({ name, type, shape });
    return name;
  }

  output(name: string, type: TypeName, shape: readonly Dimension[]): void {
    this.outputs.push({ name, type, shape });
  }

  /** Numbers that belong to the model. */
  tensor(data: Float32Array | Int8Array | BigInt64Array, shape: readonly number[]): string {
    const type = data instanceof Float32Array ? TYPE.float : data instanceof Int8Array ? TYPE.int8 : TYPE.int64;
    const name = this.fresh('w');
    this.tensors.push({ name, type, shape, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) });
    return name;
  }

  integers(...values: number[]): string {
    return this.tensor(BigInt64Array.from(values, BigInt), [values.length]);
  }

  scalarInteger(value: number): string {
    return this.tensor(BigInt64Array.of(BigInt(value)), []);
  }

  number(value: number): string {
    return this.tensor(Float32Array.of(value), []);
  }

  op(op: string, inputs: readonly string[], attributes: Node['attributes'] = {}, output = this.fresh('t')): string {
    this.nodes.push({ op, inputs, output, attributes });
    return output;
  }

  /** @returns the file, the same bytes for the same graph */
  finish(producer: string): Uint8Array {
    const model = new ProtobufWriter();
    model.int(1, IR_VERSION);
    model.text(2, producer);
    model.message(7, (graph) => {
      for (const node of this.nodes) graph.message(1, (w) => writeNode(w, node));
      graph.text(2, 'graph');
      for (const tensor of this.tensors) graph.message(5, (w) => writeTensor(w, tensor));
      for (const value of this.inputs) graph.message(11, (w) => writeValue(w, value));
      for (const value of this.outputs) graph.message(12, (w) => writeValue(w, value));
    });
    model.message(8, (opset) => {
      opset.text(1, '');
      opset.int(2, OPSET);
    });
    return model.finish();
  }

  private fresh(letter: string): string {
    return `${letter}${(this.count += 1)}`;
  }
}

function writeNode(w: ProtobufWriter, { op, inputs, output, attributes }: Node): void {
  for (const input of inputs) w.text(1, input);
  w.text(2, output);
  w.text(3, output);
  w.text(4, op);
  for (const [name, value] of Object.entries(attributes)) {
    w.message(5, (a) => {
      a.text(1, name);
      if (typeof value === 'number') {
        a.int(3, value);
        a.int(20, ATTRIBUTE.int);
      } else if ('float' in value) {
        a.float(2, value.float);
        a.int(20, ATTRIBUTE.float);
      } else {
        for (const v of value) a.int(8, v);
        a.int(20, ATTRIBUTE.ints);
      }
    });
  }
}

function writeTensor(w: ProtobufWriter, { name, type, shape, data }: Tensor): void {
  for (const length of shape) w.int(1, length);
  w.int(2, type);
  w.text(8, name);
  w.bytes(9, data);
}

function writeValue(w: ProtobufWriter, { name, type, shape }: Value): void {
  w.text(1, name);
  w.message(2, (t) => t.message(1, (tensor) => {
    tensor.int(1, TYPE[type]);
    tensor.message(2, (s) => {
      for (const length of shape) s.message(1, (d) => (typeof length === 'number' ? d.int(1, length) : d.text(2, length)));
    });
  }));
}

/** What `Cast` wants as its `to`. */
export const ELEMENT = TYPE;
