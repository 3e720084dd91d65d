/** The words of a proactive ticket: what was seen, against what, and which tickets stand behind it. No citizen is named. */
import { regionName, unitName, type City } from '../../../ticketing/index.ts';
import type { AlertRow } from './verb.ts';

const shown = 20;

export function proactiveText(city: City, row: AlertRow, ticketNos: readonly string[], words: string): { title: string; content: string } {
  const { evidence } = row;
  const matter = row.matterCode ? city.matters.get(row.matterCode)?.name ?? row.matterCode : null;
  const where = row.unitId ? unitName(city, row.unitId) : row.regionCode ? regionName(city, row.regionCode) : '全市';
  return {
    title: `未诉先办：${row.title}`.slice(0, 100),
    content: [
      `【主动发现】预警${row.alertNo}：${row.title}。`,
      `地点：${where}。${matter ? `事项：${matter}。` : ''}`,
      ...evidence.notes,
      ...(ticketNos.length ? [`相关工单${ticketNos.length}件：${ticketNos.slice(0, shown).join('、')}${ticketNos.length > shown ? '等' : ''}。`] : []),
      `要求：${words}`,
    ].join('\n'),
  };
}
