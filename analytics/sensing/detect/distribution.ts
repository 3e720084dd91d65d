/** Upper tails of counts. All are summed from the far side, so that one in a hundred million is not lost in 1 − cdf. */

const lanczos = [676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7];

/** ln Γ(x), x > 0 (Lanczos, 15 digits). */
export function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  const z = x - 1;
  let sum = 0.99999999999980993;
  for (let i = 0; i < lanczos.length; i += 1) sum += lanczos[i]! / (z + i + 1);
  const t = z + lanczos.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** P(Y ≥ y) of a negative binomial with mean `mean` and variance mean + mean²/shape. A shape of Infinity is Poisson. */
export function negativeBinomialTail(y: number, mean: number, shape: number): number {
  if (y <= 0) return 1;
  if (mean <= 0) return 0;
  const poisson = !Number.isFinite(shape);
  const q = poisson ? 0 : mean / (mean + shape);
  const log = poisson ? y * Math.log(mean) - mean - lnGamma(y + 1) : lnGamma(y + shape) - lnGamma(shape) - lnGamma(y + 1) + shape * Math.log(1 - q) + y * Math.log(q);
  let term = Math.exp(log);
  let sum = 0;
  for (let k = y; k < y + 10_000; k += 1) {
    sum += term;
    const next = poisson ? term * (mean / (k + 1)) : term * q * ((k + shape) / (k + 1));
    if (next < sum * 1e-12 && next < term) break;
    term = next;
  }
  return Math.min(1, sum);
}

/** The least y with P(Y ≥ y) ≤ p. */
export function leastBeyond(p: number, mean: number, shape: number): number {
  let low = 0;
  let high = Math.max(4, Math.ceil(mean * 2));
  while (negativeBinomialTail(high, mean, shape) > p) high *= 2;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (negativeBinomialTail(middle, mean, shape) > p) low = middle;
    else high = middle;
  }
  return high;
}

const lnChoose = (n: number, k: number) => lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1);

/** P(X ≥ x): of `drawn` from `all`, of which `marked` are marked, at least x are. */
export function hypergeometricTail(x: number, all: number, marked: number, drawn: number): number {
  const most = Math.min(marked, drawn);
  if (x <= Math.max(0, drawn + marked - all)) return 1;
  const whole = lnChoose(all, drawn);
  let sum = 0;
  for (let k = x; k <= most; k += 1) sum += Math.exp(lnChoose(marked, k) + lnChoose(all - marked, drawn - k) - whole);
  return Math.min(1, sum);
}
