import { analytics } from '../../../analytics/index.ts';
import { createGroupIndex, type GroupIndex } from '../../../analytics/placing/group-index.ts';
import { placingJobs } from '../../../analytics/placing/index.ts';
import { react } from '../../../ticketing/core.ts';
import { createJobRunner, type JobHandlers } from '../../../ticketing/jobs/index.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

export interface TestCity extends TestCore {
  /** runs what analytics was asked for until nothing is left; with an index of its own, as another process would */
  settle(index?: GroupIndex): Promise<void>;
}

/** A core with analytics' reactions and jobs, and no others. */
export async function testCity(options: Parameters<typeof testCore>[0] = {}): Promise<TestCity> {
  const core = await testCore(options);
  for (const [event, job] of analytics.reactions!) react(core, event, job);
  const settle = async (index?: GroupIndex) => {
    const handlers: JobHandlers = { ...analytics.jobs!(core), ...placingJobs(core, index) };
    await createJobRunner({ sql: core.sql, db: core.db, handlers, concurrency: 2, now: core.now, log: core.log }).drain();
  };
  return Object.assign(core, { settle });
}

export { createGroupIndex };

/** One mixing plant beside one estate, told by six people in their own words, and by a seventh ten times. */
export const sixNeighbours = [
  { title: '翠湖花园旁搅拌站夜间噪音扰民', content: '云溪区翠湖花园小区旁边的混凝土搅拌站每天夜里生产，机器轰鸣，老人孩子整夜睡不着。' },
  { title: '投诉翠湖花园边混凝土搅拌站噪音', content: '翠湖花园门口的混凝土搅拌站凌晨两点还在生产，噪音太大，请管一管。' },
  { title: '翠湖花园搅拌站粉尘污染', content: '翠湖花园小区紧挨搅拌站，粉尘很大，窗户不敢开，混凝土罐车进出扬尘。' },
  { title: '翠湖花园混凝土搅拌站扰民', content: '住在翠湖花园，旁边混凝土搅拌站噪音和粉尘严重，希望尽快搬走。' },
  { title: '搅拌站离翠湖花园太近，噪音大', content: '翠湖花园业主反映，混凝土搅拌站夜间施工噪音大，罐车鸣笛扰民。' },
  { title: '翠湖花园小区旁搅拌站半夜轰鸣', content: '翠湖花园旁边那个混凝土搅拌站半夜还在轰鸣，粉尘和噪音让人受不了。' },
].map((text, i) => ({ ...text, phone: `1540001000${i}`, regionCode: '990101001' }));

export const tenTimes = Array.from({ length: 10 }, (_, i) => ({
  title: '翠湖花园搅拌站噪音什么时候解决', content: `第${i + 1}次反映：翠湖花园旁混凝土搅拌站夜间噪音、粉尘扰民，到现在没有解决。`, phone: '15400019999', regionCode: '990101001',
}));

export const elsewhere = { title: '公交车站台灯箱损坏', content: '江湾区火车站前公交站台的灯箱碎了一块玻璃，有安全隐患，请尽快维修。', phone: '15400018888', regionCode: '990102' };
