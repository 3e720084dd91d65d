/** What we read and change in session descriptions (RFC 8866); the rest is node-datachannel's. */

export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** Does it have A-law? PCMA is payload 8 by RFC 3551, with or without a line that says so. */
export const hasPcma = (sdp: string): boolean => /^a=rtpmap:\d+ PCMA\/8000/im.test(sdp) || /^m=audio \d+ \S+(?: \d+)*? 8(?: |\r|$)/m.test(sdp);

export const midOf = (sdp: string): string => /^a=mid:(\S+)/m.exec(sdp)?.[1] ?? '0';
export const keyTypeOf = (sdp: string): number | undefined => { const type = /^a=rtpmap:(\d+) telephone-event\/8000/im.exec(sdp)?.[1]; return type === undefined ? undefined : Number(type); };
export const directionOf = (sdp: string): Direction => (/^a=(sendrecv|sendonly|recvonly|inactive)/m.exec(sdp)?.[1] ?? 'sendrecv') as Direction;
/** Changes when the other side seeks a new way for its sound (ICE restart, RFC 8839). */
export const wayOf = (sdp: string): string | undefined => /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1];

/** Feedback lines for all formats at once (RFC 4585) end libdatachannel's reading. */
export const withoutStars = (sdp: string): string => sdp.replace(/^a=rtcp-fb:\*.*\r?\n/gm, '');

const reverse: Record<Direction, Direction> = { sendrecv: 'sendrecv', sendonly: 'recvonly', recvonly: 'sendonly', inactive: 'inactive' };

/**
 * Our answer to an offer that changes nothing but the direction: what we said before, with the role in DTLS that we have (RFC 8842: it stays).
 * @param before our last description
 * @param role what was agreed: an offer left it open
 */
export function answerAgain(before: string, offer: string, { version, role }: { version: number; role: 'active' | 'passive' }): string {
  return before
    .replace(/^a=(?:sendrecv|sendonly|recvonly|inactive)/m, `a=${reverse[directionOf(offer)]}`)
    .replace(/^a=setup:\w+/gm, `a=setup:${role}`)
    .replace(/^(o=\S+ \S+) \d+/m, `$1 ${version}`);
}

/** Which side of DTLS is ours, by what the two descriptions say. */
export const roleOf = (ours: string, theirs: string): 'active' | 'passive' => (/^a=setup:active/m.test(ours) || /^a=setup:passive/m.test(theirs) ? 'active' : 'passive');
