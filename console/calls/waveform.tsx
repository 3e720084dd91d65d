import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { spanText } from './span-text.ts';
import type { Stretch } from './timeline.ts';
import { useCallWords } from './words.ts';

const height = 56;
const sides = ['citizen', 'agent'] as const;

/** Loudness of each side, the citizen above, the agent below; where it is pressed, it plays from there. */
export function Waveform({ stretches, at, onSeek }: { stretches: readonly Stretch[]; /** ms */ at: number; onSeek: (ms: number) => void }) {
  const w = useCallWords();
  const box = useRef<HTMLDivElement>(null);
  const total = stretches.at(-1)?.to ?? 0;
  const two = stretches.some((s) => (s.part.waveform?.length ?? 0) > 1);
  const share = (ms: number) => (total ? (ms / total) * 100 : 0);
  const press = (event: PointerEvent) => {
    const { left, width } = box.current!.getBoundingClientRect();
    onSeek(Math.min(Math.max((event.clientX - left) / width, 0), 1) * total);
  };
  const keys = (event: KeyboardEvent) => {
    const to = { Home: 0, End: total }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onSeek(to);
  };
  return (
    <div className="wave">
      <div className="wave-names" aria-hidden>{(two ? sides : [null]).map((side) => <span key={side ?? 'both'} className={side ?? 'both'} style={{ height }}>{side ? w.parties[side] : w.mixed}</span>)}</div>
      <div ref={box} className="wave-box" role="slider" tabIndex={0} aria-label={w.position} aria-valuemin={0} aria-valuemax={Math.round(total / 1000)} aria-valuenow={Math.round(at / 1000)} aria-valuetext={`${spanText(at)} / ${spanText(total)}`} onPointerDown={press} onKeyDown={keys}>
        {stretches.map((s, i) => (
          <div key={s.part.id} className="wave-part" style={{ left: `${share(s.from)}%`, width: `${share(s.to - s.from)}%` }} title={i > 0 ? w.gap : undefined}>
            {(s.part.waveform ?? []).slice(0, 2).map((values, side) => <Side key={side} values={values} tone={two ? sides[side]! : 'both'} />)}
          </div>
        ))}
        <div className="wave-past" style={{ width: `${share(at)}%` }} />
        <div className="wave-now" style={{ left: `${share(at)}%` }} />
      </div>
    </div>
  );
}

function Side({ values, tone }: { values: readonly number[]; tone: string }) {
  const middle = 50;
  const path = values.map((v, i) => { const half = Math.max(v / 2, 0.8); return `M${i + 0.5} ${middle - half}V${middle + half}`; }).join('');
  return <svg className={`wave-side ${tone}`} viewBox={`0 0 ${values.length} 100`} preserveAspectRatio="none" style={{ height }} aria-hidden><path d={path} strokeWidth={0.7} /></svg>;
}
