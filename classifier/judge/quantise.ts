/**
 * Weights as signed bytes. The byte is the square root of the weight's share of the largest one: most weights are
 * hundreds of times smaller than the few that decide, and equal steps would round them all to nothing.
 */
export function quantise(weights: ArrayLike<number>, largest: number): Int8Array {
  const bytes = new Int8Array(weights.length);
  if (!(largest > 0)) return bytes;
  for (let i = 0; i < weights.length; i++) {
    const share = Math.min(1, Math.abs(weights[i]!) / largest);
    bytes[i] = Math.sign(weights[i]!) * Math.round(Math.sqrt(share) * 127);
  }
  return bytes;
}

/** The weights that the bytes stand for. No weight is off by more than `quantisationError(largest)`. */
export function dequantise(bytes: Int8Array, largest: number): Float32Array {
  const weights = new Float32Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const root = bytes[i]! / 127;
    weights[i] = Math.sign(root) * root * root * largest;
  }
  return weights;
}

/** Largest possible difference between a weight and its byte: half a step at the far end of the scale. */
export function quantisationError(largest: number): number {
  return largest * (1 / 127 + 1 / (254 * 254));
}
