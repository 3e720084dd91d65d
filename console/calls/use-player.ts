import { useEffect, useMemo, useRef, useState } from 'react';
import type { SittingView } from './queries.ts';
import { stretchAt, stretchesOf } from './timeline.ts';

export const speeds = [1, 1.25, 1.5, 2] as const;

/** Plays the parts of a sitting one after the other, as one line of time in ms. */
export function usePlayer(sitting: SittingView, onFailed: () => void) {
  const stretches = useMemo(() => stretchesOf(sitting.parts), [sitting]);
  const audio = useRef<HTMLAudioElement>(null);
  const [index, setIndex] = useState(0);
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(1);
  /** where to begin in a part that is being loaded, ms from its beginning */
  const begin = useRef(0);
  /** the person wants it to go on, also over the end of a part */
  const wanted = useRef(false);
  const total = stretches.at(-1)?.to ?? 0;
  const address = stretches[index] ? `/api/recordings/${stretches[index].part.id}/audio?play=${sitting.play}` : undefined;

  useEffect(() => { if (audio.current) audio.current.playbackRate = speed; }, [speed, index]);
  const start = () => { const element = audio.current; if (!element) return; wanted.current = true; element.playbackRate = speed; element.play().catch((error: DOMException) => { if (error.name !== 'AbortError') { wanted.current = false; onFailed(); } }); };
  const stop = () => { wanted.current = false; audio.current?.pause(); };
  const seek = (ms: number) => {
    const to = Math.min(Math.max(ms, 0), Math.max(0, total - 50));
    const next = stretchAt(stretches, to);
    setAt(to);
    begin.current = to - stretches[next]!.from;
    if (next !== index) setIndex(next);
    else if (audio.current) audio.current.currentTime = begin.current / 1000;
  };
  const element = {
    ref: audio, src: address, preload: 'auto' as const,
    onLoadedMetadata: () => { const e = audio.current!; if (begin.current) e.currentTime = begin.current / 1000; begin.current = 0; e.playbackRate = speed; if (wanted.current) start(); },
    onTimeUpdate: () => { if (stretches[index]) setAt(Math.min(stretches[index].from + audio.current!.currentTime * 1000, stretches[index].to)); },
    onPlay: () => setPlaying(true), onPause: () => setPlaying(false), onError: () => { setPlaying(false); onFailed(); },
    onEnded: () => { if (index + 1 < stretches.length) setIndex(index + 1); else { wanted.current = false; setAt(total); } },
  };
  return { stretches, total, at, playing, speed, setSpeed, seek, toggle: () => (playing ? stop() : (at >= total - 50 && seek(0), start())), element };
}
