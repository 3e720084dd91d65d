import type { Line } from './queries.ts';
import { spanText } from './span-text.ts';
import { useCallWords } from './words.ts';

/** Is there a recording, and how long. */
export function RecordingMark({ call }: { call: Pick<Line, 'recording' | 'recordedMs' | 'held'> }) {
  const w = useCallWords();
  if (call.recording === 'kept') return <span className="number">{spanText(call.recordedMs)}{call.held && <span className="call-held"> {w.held}</span>}</span>;
  const wrong = call.recording === 'lost' || call.recording === 'damaged';
  return <span className={wrong ? 'call-wrong' : 'quiet'}>{w.recordings[call.recording]}</span>;
}
