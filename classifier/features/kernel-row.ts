/**
 * exp(−gamma × squared distance) between one vector and `count` others, all of length 1 (or 0).
 * Written into `out`.
 */
export function kernelRow(vector: ArrayLike<number>, at: number, others: ArrayLike<number>, count: number, dims: number, gamma: number, out: Float32Array | Float64Array, from = 0): void {
  let other = 0;
  let i = 0;
  // Four at a time: the vector is read once for four products.
  for (; i + 4 <= count; i += 4) {
    const a = other;
    const b = a + dims;
    const c = b + dims;
    const d = c + dims;
    let pa = 0;
    let pb = 0;
    let pc = 0;
    let pd = 0;
    for (let k = 0; k < dims; k++) {
      const value = vector[at + k]!;
      pa += value * others[a + k]!;
      pb += value * others[b + k]!;
      pc += value * others[c + k]!;
      pd += value * others[d + k]!;
    }
    out[from + i] = Math.exp(2 * gamma * (pa - 1));
    out[from + i + 1] = Math.exp(2 * gamma * (pb - 1));
    out[from + i + 2] = Math.exp(2 * gamma * (pc - 1));
    out[from + i + 3] = Math.exp(2 * gamma * (pd - 1));
    other = d + dims;
  }
  for (; i < count; i++, other += dims) {
    let product = 0;
    for (let k = 0; k < dims; k++) product += vector[at + k]! * others[other + k]!;
    out[from + i] = Math.exp(2 * gamma * (product - 1));
  }
}
