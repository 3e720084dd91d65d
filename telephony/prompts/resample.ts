/** Half the width of the filter, in samples of the lower rate. */
const WIDTH = 16;

/** Samples at a lower rate, without what that cannot carry: a windowed sinc. */
export function resample(samples: Int16Array, from: number, to: number): Int16Array {
  const step = from / to;
  const reach = Math.ceil(WIDTH * step);
  const out = new Int16Array(Math.floor(samples.length / step));
  for (let i = 0; i < out.length; i++) {
    const centre = i * step;
    let sum = 0;
    let weight = 0;
    for (let k = Math.max(0, Math.ceil(centre - reach)); k <= Math.min(samples.length - 1, centre + reach); k++) {
      const x = (k - centre) / step;
      const w = sinc(x * 0.94) * (0.5 + 0.5 * Math.cos((Math.PI * x) / WIDTH));
      sum += samples[k]! * w;
      weight += w;
    }
    out[i] = sum / weight;
  }
  return out;
}

const sinc = (x: number) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
