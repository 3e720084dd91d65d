import type { DialRulesView } from '../../../telephony/index.ts';
import { useSay } from '../../i18n/text.ts';
import { clock } from './changed.ts';
import { useRuleWords } from './words.ts';

/** Hours, counts and alarms. */
export function RuleFacts({ view }: { view: DialRulesView }) {
  const w = useRuleWords();
  const say = useSay();
  const { hours, limits, alarms, cityArea } = view.rules;
  const rows: [string, string][] = [
    [w.hours, `${clock(hours.from)}—${clock(hours.to)}`], [w.agentHour, `${limits.agentHour} ${w.perTime}`], [w.agentDay, `${limits.agentDay} ${w.perTime}`], [w.destinationDay, `${limits.destinationDay} ${w.perTime}`],
    [w.alarms, `${w.spreadHour} ${alarms.spreadHour}；${w.refusedTen} ${alarms.refusedTen} ${w.perTime}；${w.night} ${alarms.night} ${w.perTime}；${w.costPersonHour} ${alarms.costPersonHour}；${w.costHour} ${alarms.costHour}`], [w.prices, Object.entries(alarms.prices).map(([kind, yuan]) => `${say(view.kinds[kind]!)} ${yuan}`).join('；')], [w.cityArea, cityArea],
  ];
  return <dl className="ps-facts" style={{ marginTop: 12 }}>{rows.map(([name, value]) => <div key={name} style={{ display: 'contents' }}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}
