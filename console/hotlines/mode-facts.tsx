import type { ModeView } from '../../ticketing/index.ts';
import { Moment } from '../parts/moment.tsx';
import { useHotlineWords } from './words.ts';

/** How a line works under a mode, in full. */
export function ModeFacts({ mode }: { mode: ModeView }) {
  const w = useHotlineWords();
  const stages = Object.keys(w.stage) as (keyof ModeView['stageOwnerNames'])[];
  return (
    <dl className="facts">
      <dt>{w.intake}</dt><dd>{w.intakeModes[mode.intakeMode]} <span className="quiet">{w.intakeHints[mode.intakeMode]}</span></dd>
      <dt>{w.process}</dt><dd>{w.processModes[mode.processMode]} <span className="quiet">{w.processHints[mode.processMode]}</span></dd>
      <dt>{w.stages}</dt><dd>{stages.map((s) => `${w.stage[s]}：${mode.stageOwnerNames[s]}`).join('；')}</dd>
      {mode.endpoint && <><dt>{w.endpoint}</dt><dd style={{ overflowWrap: 'anywhere' }}>{mode.endpoint}</dd><dt>{w.keyId}</dt><dd>{mode.keyId}</dd></>}
      {mode.processMode === 'externalSystem' && <><dt /><dd>{mode.sharesPhone ? w.sharesPhone : w.sharesNone}<span className="quiet">；{w.confidential}</span></dd></>}
      <dt>{w.since}</dt><dd>{mode.validFrom ? <Moment at={mode.validFrom} /> : w.founding}</dd>
      <dt>{w.reason}</dt><dd>{mode.reason}</dd>
    </dl>
  );
}
