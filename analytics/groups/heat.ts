/** A member of a group as heat needs it. */
export interface HeatMember {
  at: Date;
  /** Opaque key of a distinct person: ten messages of one person are one citizen. */
  citizen: string;
  /** Approvals by other people, 0 when the channel has none. */
  likes?: number;
  regionCode?: string | null;
}

const DAY = 86_400_000;
/** After this many days without a new message a citizen's voice counts half. */
const HALF_LIFE_DAYS = 30;
/** What one citizen's approvals can add at most, in citizens. */
const MOST_LIKES = 5;
/** Digits of a region code that name the street office or town. */
const STREET_DIGITS = 9;

/**
 * How hot a group is: a figure to rank by, in "citizens who spoke up today". Zero for a group without members.
 *
 *     heat = (Σ over citizens c of decay(c)) × spread + approval
 *
 *     decay(c)  = 0.5 ^ (days since c's latest message / 30), 1 for messages dated after `now`
 *     spread    = 1 + 0.1 × (street offices named − 1), at most 1.5
 *     approval  = Σ over citizens of min(5, ln(1 + likes of all of c's messages)) × decay(c)
 *
 * Distinct citizens, never messages; approvals only by logarithm, so that nobody is heard by clicking.
 * See decisions/0003-heat.md.
 */
export function heat(group: { members: HeatMember[] }, now: Date): number {
  let voices = 0;
  let approval = 0;
  for (const { last, likes } of citizensOf(group.members).values()) {
    const days = Math.max(0, now.getTime() - last) / DAY;
    const decay = 0.5 ** (days / HALF_LIFE_DAYS);
    voices += decay;
    approval += Math.min(MOST_LIKES, Math.log1p(likes)) * decay;
  }
  return voices * spreadOf(group.members) + approval;
}

function citizensOf(members: HeatMember[]): Map<string, { last: number; likes: number }> {
  const citizens = new Map<string, { last: number; likes: number }>();
  for (const { at, citizen, likes } of members) {
    const voice = citizens.get(citizen) ?? { last: -Infinity, likes: 0 };
    voice.last = Math.max(voice.last, at.getTime());
    voice.likes += Math.max(0, likes ?? 0);
    citizens.set(citizen, voice);
  }
  return citizens;
}

function spreadOf(members: HeatMember[]): number {
  const streets = new Set<string>();
  for (const { regionCode } of members) if (regionCode) streets.add(regionCode.slice(0, STREET_DIGITS));
  return Math.min(1.5, 1 + 0.1 * Math.max(0, streets.size - 1));
}

export interface HotspotSettings {
  /** Distinct citizens that make a hotspot. */
  citizens: number;
  /** …within this many days before `now`. */
  days: number;
}

/** A group is a hotspot while enough distinct citizens have written about it in the window. */
export function isHotspot(group: { members: HeatMember[] }, now: Date, settings: HotspotSettings): boolean {
  const since = now.getTime() - settings.days * DAY;
  const recent = group.members.filter(({ at }) => at.getTime() > since && at.getTime() <= now.getTime());
  return citizensOf(recent).size >= settings.citizens;
}
