import { MAX_LENGTH } from '../features/normalise.ts';
import type { Appeal } from '../judge/judgement.ts';

/** What is worth sending to a worker: strings only, and no more of them than is read. What comes from outside may hold anything. */
export const clipped = (input: Appeal, most = MAX_LENGTH): Appeal => ({ title: cut(input?.title, most), content: cut(input?.content, most) });

const cut = (value: unknown, most: number) => (typeof value === 'string' ? value.slice(0, most) : '');
