/** How protobuf writes the value of a field. */
const VARINT = 0;
const BYTES = 2;
const FIXED32 = 5;

/** Writes protobuf messages, as ONNX files are (protobuf.dev/programming-guides/encoding). Only the kinds of fields that ONNX needs. */
export class ProtobufWriter {
  private readonly parts: Uint8Array[] = [];
  private length = 0;

  int(field: number, value: number | bigint): void {
    this.tag(field, VARINT);
    this.varint(BigInt(value));
  }

  float(field: number, value: number): void {
    this.tag(field, FIXED32);
    this.push(new Uint8Array(Float32Array.of(value).buffer));
  }

  text(field: number, value: string): void {
    this.bytes(field, new TextEncoder().encode(value));
  }

  bytes(field: number, value: Uint8Array): void {
    this.tag(field, BYTES);
    this.varint(BigInt(value.length));
    this.push(value);
  }

  message(field: number, write: (inner: ProtobufWriter) => void): void {
    const inner = new ProtobufWriter();
    write(inner);
    this.bytes(field, inner.finish());
  }

  finish(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  private tag(field: number, kind: number): void {
    this.varint(BigInt((field << 3) | kind));
  }

  /** Seven bits a byte, lowest first; negative numbers as 64-bit two's complement. */
  private varint(value: bigint): void {
    let rest = BigInt.asUintN(64, value);
    const bytes: number[] = [];
    do {
      const low = Number(rest & 0x7fn);
      rest >>= 7n;
      bytes.push(rest ? low | 0x80 : low);
    } while (rest);
    this.push(Uint8Array.from(bytes));
  }

  private push(part: Uint8Array): void {
    this.parts.push(part);
    this.length += part.length;
  }
}
