/** 典型件: the one appeal of a group that shows best what all of them mean. Pure. */

export interface Candidate {
  ticketId: number;
  /** probability that it belongs to the group; 1 for the founder */
  belonging: number;
  sharedPhrases: number;
  length: number;
  hasAddress: boolean;
  hasMatter: boolean;
  named: boolean;
  likes: number;
}

/** Long enough to say what, where and since when; short enough to be read out. */
const [readableFrom, readableTo] = [60, 400];

/** @returns the best, with why, Chinese; null: no candidates. Among equals the earliest, so that it stays the same while the group grows */
export function exemplarOf(candidates: readonly Candidate[]): { ticketId: number; because: string[] } | null {
  const ranked = candidates.map((c) => ({ c, ...worthOf(c) })).toSorted((a, b) => b.worth - a.worth || a.c.ticketId - b.c.ticketId);
  const [best] = ranked;
  return best ? { ticketId: best.c.ticketId, because: best.because } : null;
}

function worthOf(c: Candidate): { worth: number; because: string[] } {
  const because: string[] = [];
  let worth = 2 * c.belonging + Math.min(c.sharedPhrases, 6) * 0.4;
  if (c.sharedPhrases >= 2) because.push(`与组内其他诉求共有${c.sharedPhrases}处说法`);
  if (c.length >= readableFrom && c.length <= readableTo) { worth += 1; because.push('事由完整、篇幅适中'); }
  if (c.hasAddress) { worth += 0.8; because.push('写明地点'); }
  if (c.hasMatter) worth += 0.3;
  if (c.named) { worth += 0.3; because.push('实名反映'); }
  if (c.likes > 0) { worth += Math.log1p(c.likes) * 0.3; because.push(`有${c.likes}人附议`); }
  return { worth, because: because.length ? because : ['组内最早的一件'] };
}
