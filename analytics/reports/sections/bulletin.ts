/** 通报: how the units handled what was sent to them, in bands and not in a ranking (66号(六): 科学合理评价，不片面追求排名), and what is asked of them. */
import type { BlockBody } from '../content.ts';
import { nameOf, unitTable, unitsWithWork } from './handling.ts';
import { heading, paragraph, say, type Section } from './section.ts';

/** 分档: by 按时办结率; units with fewer tickets due stand apart. */
const bands = [['优', 0.9], ['良', 0.8], ['合格', 0.6], ['不合格', 0]] as const;
const fewestDue = 5;

export const unitBands: Section = {
  id: 'unitBands', zh: '分档情况',
  async write(d) {
    const units = await unitsWithWork(d);
    const judged = units.filter((u) => u.due >= fewestDue && u.onTime !== null);
    const apart = units.filter((u) => !judged.includes(u));
    const idle = [...d.core.city.units.values()].filter((u) => u.active && u.type !== 'centre' && u.type !== 'government' && u.level === 'city' && !units.some((x) => x.id === u.id));
    const lines = bands.flatMap(([name, from], i): BlockBody[] => {
      const above = i === 0 ? Infinity : bands[i - 1]![1];
      const inBand = judged.filter((u) => u.onTime! >= from && u.onTime! < above);
      return inBand.length ? [paragraph(`${name}（按时办结率${i === 0 ? '90%及以上' : i === 3 ? '不足60%' : `${from * 100}%至${bands[i - 1]![1] * 100}%`}）：${inBand.map((u) => nameOf(d, u.id)).toSorted().join('、')}。`)] : [];
    });
    return [
      heading(1, '分档情况'), ...(lines.length ? lines : [paragraph('本期无达到评价件数的单位，不分档。')]),
      ...(apart.length ? [paragraph(`应办结不足${fewestDue}件、不参加分档的单位：${apart.map((u) => nameOf(d, u.id)).toSorted().join('、')}。`)] : []),
      ...(idle.length ? [paragraph(`本期无诉求的市级单位${idle.length}个，不作评价。`)] : []),
    ];
  },
};

export const allUnits: Section = { id: 'allUnits', zh: '各单位办理情况', write: async (d) => [heading(1, '各单位办理情况'), ...await unitTable(d, 200)] };

export const asked: Section = {
  id: 'asked', zh: '工作要求',
  write: async () => [heading(1, '工作要求'), say`请各承办单位对照本通报，对超期未办结事项逐件明确责任人和办结时间；对市民不满意、未解决的事项按规定重新办理；对反复出现的共性问题主动研究根本解决办法。对通报数据有异议的，可按考核申诉程序提出。`],
};
