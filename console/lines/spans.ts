/** Opening hours as people write them: 08:30-12:00 13:30-18:00. */
export interface Span { from: number; to: number }

const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
export const spansText = (spans: readonly Span[] | undefined): string => (spans ?? []).map((s) => `${clock(s.from)}-${clock(s.to)}`).join(' ');

/** @returns null when it cannot be read; nothing written is closed */
export function spansOf(text: string): Span[] | null {
  const pieces = text.normalize('NFKC').replace(/[—–~至到]/g, '-').replace(/\s*-\s*/g, '-').split(/[\s,，、;；]+/).filter(Boolean);
  const spans = pieces.map((piece) => /^(\d{1,2}):?(\d{2})-(\d{1,2}):?(\d{2})$/.exec(piece)).map((m) => (m ? { from: Number(m[1]) * 60 + Number(m[2]), to: Number(m[3]) * 60 + Number(m[4]) } : null));
  return spans.every((s): s is Span => s !== null && s.to <= 1440 && s.from < s.to) ? spans : null;
}
