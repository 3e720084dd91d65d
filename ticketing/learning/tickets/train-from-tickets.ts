import type { Core } from '../../core.ts';
export async function trainFromTickets(_: { file: string; out: string | null; say(line: string): void; core: Core | null }): Promise<number> { return 1; }
