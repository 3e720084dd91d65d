import { cpus, loadavg, totalmem } from 'node:os';

export interface Machine {
  cpu: string;
  cores: number;
  memoryGiB: number;
  /** Average number of runnable processes over the minute before: above 0 on arrival, others were at work. */
  load: number;
  node: string;
  platform: string;
}

export function machine(): Machine {
  const all = cpus();
  return {
    cpu: all[0]?.model.trim() || 'unknown', cores: all.length, memoryGiB: Math.round(totalmem() / 2 ** 30), load: Math.round(loadavg()[0]! * 10) / 10,
    node: process.version, platform: `${process.platform} ${process.arch}`,
  };
}
