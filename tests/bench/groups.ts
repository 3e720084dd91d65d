import type { Bench } from './run/bench.ts';
export const groups: Bench = async () => ({ measured: '', baseline: '', figures: [] });
