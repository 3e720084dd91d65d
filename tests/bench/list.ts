import type { Bench } from './run/bench.ts';
export const list: Bench = async () => ({ measured: '', baseline: '', figures: [] });
