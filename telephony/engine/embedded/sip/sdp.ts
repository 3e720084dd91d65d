/** What we read and change in session descriptions (RFC 8866); the rest is node-datachannel's. */

export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** Does it have A-law? PCMA is payload 8 by RFC 3551, with or without a line that says so. */
export const hasPcma = (sdp: string): boolean => /^a=rtpmap:\d+ PCMA\/8000/im.test(sdp) || /^m=audio \d+ \S+(?: \d+)*? 8(?: |\r|$)/m.test(sdp);

export const midOf = (sdp: string): string => /^a=mid:(\S+)/m.exec(sdp)?.[1] ?? '0';
export const keyTypeOf = (sdp: string): number | undefined => { const type = /^a=rtpmap:(\d+) telephone-event\/8000/im.exec(sdp)?.[1]; return type === undefined ? undefined : Number(type); };
export const directionOf = (sdp: string): Direction => (/^a=(sendrecv|sendonly|recvonly|inactive)/m.exec(sdp)?.[1] ?? 'sendrecv') as Direction;
/** Changes when the other side seeks a new way for its sound (ICE restart, RFC 8839). */
export const wayOf = (sdp: string): string | undefined => /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1];

/**
 * A description as libdatachannel takes it. Feedback lines for all formats at once (RFC 4585) end its reading.
 * Told that no candidates follow, it gives up when the first are not there in the same moment: it adds them one by one afterwards.
 */
export const forLibrary = (sdp: string): string => sdp.replace(/^a=(?:rtcp-fb:\*.*|end-of-candidates)\r?\n/gm, '');

const reverse: Record<Direction, Direction> = { sendrecv: 'sendrecv', sendonly: 'recvonly', recvonly: 'sendonly', inactive: 'inactive' };

/** Our answer to an offer that changes nothing but the direction: what we answered before. */
export const answerAgain = (before: string, offer: string, version: number): string => before
  .replace(/^a=(?:sendrecv|sendonly|recvonly|inactive)/m, `a=${reverse[directionOf(offer)]}`)
  .replace(/^(o=\S+ \S+) \d+/m, `$1 ${version}`);

/** Our answer to an offer that we cannot take or do not want any more: no sound (RFC 3264, 6). */
export const noSound = 'v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 0 UDP/TLS/RTP/SAVPF 8\r\nc=IN IP4 127.0.0.1\r\n';
