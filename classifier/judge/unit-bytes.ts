/** Vectors of length 1 as signed bytes: equal steps, each vector's widest number at 127. Only the direction is kept. */
export function directionBytes(vectors: Float32Array, dims: number): Int8Array {
  const bytes = new Int8Array(vectors.length);
  for (let at = 0; at < vectors.length; at += dims) {
    let widest = 0;
    for (let d = at; d < at + dims; d++) widest = Math.max(widest, Math.abs(vectors[d]!));
    if (widest > 0) for (let d = at; d < at + dims; d++) bytes[d] = Math.round((vectors[d]! / widest) * 127);
  }
  return bytes;
}

/** The vectors of length 1 that the bytes stand for; all zeros stay zeros. */
export function directionsOf(bytes: Int8Array, dims: number): Float32Array {
  const vectors = new Float32Array(bytes.length);
  for (let at = 0; at < bytes.length; at += dims) {
    let square = 0;
    for (let d = at; d < at + dims; d++) square += bytes[d]! ** 2;
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let d = at; d < at + dims; d++) vectors[d] = bytes[d]! * scale;
  }
  return vectors;
}
