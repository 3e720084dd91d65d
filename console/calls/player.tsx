import { Alert, Button, Segmented } from 'antd';
import { BackwardOutlined, CaretRightOutlined, ForwardOutlined, PauseOutlined } from '@ant-design/icons';
import { timeOf } from '../parts/time.ts';
import { useTell } from '../parts/use-tell.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { PiecesBeside } from './pieces-beside.tsx';
import type { SittingView } from './queries.ts';
import { spanText } from './span-text.ts';
import { speeds, usePlayer } from './use-player.ts';
import { Waveform } from './waveform.tsx';
import { useCallWords } from './words.ts';

const stepMs = 5_000;

/** The sound of a call: both sides drawn, by keyboard, with what was written down in step. @param missing a part was found damaged */
export function Player({ callNo, sitting, missing, written }: { callNo: string; sitting: SittingView; missing: boolean; written: boolean }) {
  const w = useCallWords();
  const tell = useTell();
  const { stretches, total, at, playing, speed, setSpeed, seek, toggle, element } = usePlayer(sitting, () => tell.failed(new Error(w.soundFailed)));
  const faster = (by: 1 | -1) => setSpeed(speeds[Math.min(Math.max(speeds.indexOf(speed as 1) + by, 0), speeds.length - 1)]!);
  useShortcut(' ', playing ? w.pause : w.play, toggle);
  useShortcut('ArrowLeft', w.back, () => seek(at - stepMs));
  useShortcut('ArrowRight', w.forward, () => seek(at + stepMs));
  useShortcut(']', w.faster, () => faster(1));
  useShortcut('[', w.slower, () => faster(-1));
  return (
    <div className="player">
      {/* what is said stands beside it where it was written down */}
      <audio {...element} />
      {missing && <Alert type="error" showIcon title={w.partDamaged} style={{ marginBottom: 8 }} />}
      <Waveform stretches={stretches} at={at} onSeek={seek} />
      <div className="player-bar">
        <Button type="primary" shape="circle" icon={playing ? <PauseOutlined /> : <CaretRightOutlined />} onClick={toggle} aria-label={playing ? w.pause : w.play} />
        <Button shape="circle" icon={<BackwardOutlined />} onClick={() => seek(at - stepMs)} aria-label={w.back} title="←" />
        <Button shape="circle" icon={<ForwardOutlined />} onClick={() => seek(at + stepMs)} aria-label={w.forward} title="→" />
        <span className="number player-at" role="timer">{spanText(at)} / {spanText(total)}</span>
        <Segmented size="small" aria-label={w.speed} value={speed} onChange={(next) => setSpeed(next)} options={speeds.map((s) => ({ value: s as number, label: `${s}×` }))} />
      </div>
      <p className="quiet player-hint">{w.whole} · {w.until(timeOf(sitting.until))} · {w.keys}</p>
      {written && <PiecesBeside callNo={callNo} stretches={stretches} at={at} onSeek={seek} />}
    </div>
  );
}
