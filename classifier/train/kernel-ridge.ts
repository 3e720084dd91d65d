import { kernelRow } from '../features/kernel-row.ts';

export interface KernelSolving {
  /** Narrowness of the kernel exp(−gamma × squared distance). */
  gamma: number;
  /** Price of large factors beside errors. */
  ridge: number;
  /** Turns of conjugate gradients; stopping early regularises too. */
  rounds: number;
}

/** How much each support speaks for each class: `factors[i * classes + c]`. */
export interface Factors {
  factors: Float32Array;
  bias: Float32Array;
}

/**
 * Kernel ridge regression onto ±1 per class, by conjugate gradients on (K + ridge / price) a = y − mean.
 * @param vectors `rows × dims`, each of length 1
 * @param prices factor on the cost of an error, per row
 */
export function solveKernelRidge(vectors: Float64Array, dims: number, labels: ArrayLike<number>, classes: number, solving: KernelSolving, prices: ArrayLike<number> | null): Factors {
  const rows = labels.length;
  const kernel = lowerHalf(vectors, rows, dims, solving.gamma);
  const bias = new Float32Array(classes).fill(-1);
  for (let r = 0; r < rows; r++) bias[labels[r]!]! += 2 / rows;

  const size = rows * classes;
  const answer = new Float64Array(size);
  const rest = Float64Array.from({ length: size }, (_, i) => (labels[Math.floor(i / classes)] === i % classes ? 1 : -1) - bias[i % classes]!);
  const direction = rest.slice();
  const image = new Float64Array(size);
  let before = squares(rest, rest, classes);
  for (let round = 0; round < solving.rounds; round++) {
    multiply(kernel, direction, image, rows, classes);
    for (let r = 0; r < rows; r++) {
      const ridge = solving.ridge / (prices?.[r] ?? 1);
      for (let c = 0; c < classes; c++) image[r * classes + c]! += ridge * direction[r * classes + c]!;
    }
    const bend = squares(direction, image, classes);
    const step = before.map((square, c) => (bend[c]! > 1e-12 ? square / bend[c]! : 0));
    for (let i = 0; i < size; i++) {
      answer[i]! += step[i % classes]! * direction[i]!;
      rest[i]! -= step[i % classes]! * image[i]!;
    }
    const now = squares(rest, rest, classes);
    for (let i = 0; i < size; i++) {
      const c = i % classes;
      direction[i] = rest[i]! + (before[c]! > 1e-12 ? now[c]! / before[c]! : 0) * direction[i]!;
    }
    before = now;
  }
  return { factors: Float32Array.from(answer), bias };
}

/** The kernel between all rows, one line after another, each up to its own place. */
function lowerHalf(vectors: Float64Array, rows: number, dims: number, gamma: number): Float32Array {
  const kernel = new Float32Array((rows * (rows + 1)) / 2);
  for (let r = 0; r < rows; r++) kernelRow(vectors, r * dims, vectors, r + 1, dims, gamma, kernel, (r * (r + 1)) / 2);
  return kernel;
}

function multiply(kernel: Float32Array, from: Float64Array, to: Float64Array, rows: number, classes: number): void {
  to.fill(0);
  const sum = new Float64Array(classes);
  for (let r = 0; r < rows; r++) {
    const line = (r * (r + 1)) / 2;
    const own = r * classes;
    sum.fill(0);
    for (let s = 0; s < r; s++) {
      const k = kernel[line + s]!;
      const base = s * classes;
      for (let c = 0; c < classes; c++) {
        sum[c]! += k * from[base + c]!;
        to[base + c]! += k * from[own + c]!;
      }
    }
    for (let c = 0; c < classes; c++) to[own + c]! += sum[c]! + kernel[line + r]! * from[own + c]!;
  }
}

/** Product of two tables column by column. */
function squares(a: Float64Array, b: Float64Array, classes: number): Float64Array {
  const out = new Float64Array(classes);
  for (let i = 0; i < a.length; i++) out[i % classes]! += a[i]! * b[i]!;
  return out;
}
