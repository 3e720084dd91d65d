import { Alert } from 'antd';
import type { AdviceView } from '../api/types.ts';
import { useDeskWords } from './words.ts';

/** What must not be overlooked: danger to life, a complaint about a unit, a report. */
export function Alarms({ alarms }: { alarms: AdviceView['alarms'] }) {
  const w = useDeskWords();
  if (!alarms.length) return null;
  return <Alert className="wide" type="warning" showIcon role="alert" title={alarms.map((a) => `${w.alarmKinds[a.kind] ?? w.alarm}（${a.words.join('、')}）`).join('；')} />;
}
