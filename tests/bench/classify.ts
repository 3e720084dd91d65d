import type { Bench } from './run/bench.ts';
export const classify: Bench = async () => ({ measured: '', baseline: '', figures: [] });
