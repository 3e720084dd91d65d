/** Sentences for the duty desk. None of them is the citizen's: that their words called somebody is for people to tell. */
import { sensitiveCategories, type SensitiveCategory } from '../../duty/dictionary/entry.ts';
import type { Wording } from '../wording.ts';

const kinds = (v: unknown) => ((v as string[] | undefined) ?? []).map((c) => sensitiveCategories[c as SensitiveCategory]?.zh ?? c).join('、');
const quoted = (v: unknown) => ((v as string[] | undefined)?.length ? `（“${(v as string[]).slice(0, 5).join('”“')}”）` : '');
const levels = ['', '值班台', '班长和督办', '值班领导'];

export const dutyWordings: Record<string, Wording> = {
  dutyAlarm: { staff: (d) => `${d.source === 'person' ? '人工' : d.source === 'judgement' ? '研判' : '敏感词'}提醒值班台：${kinds(d.categories)}${quoted(d.words)}` },
  dutyEscalated: { staff: (d) => `值班提醒无人确认，升级到${levels[Number(d.level)] ?? ''}` },
  dutyAcknowledged: { staff: (d) => `值班确认，用时${Math.max(1, Math.round(Number(d.seconds ?? 0) / 60))}分钟` },
  dutyHandled: { staff: (d) => `值班处置：${String(d.outcome ?? '')}${d.note ? `，${String(d.note)}` : ''}` },
};
