import type { Message } from '../../../analytics/groups/index.ts';

/** Messages of an invented city. Each call gives fresh objects; the date is so many days after 1 March 2024. */
export function message(id: string, title: string, content: string, more: Partial<Message> & { day?: number } = {}): Message {
  const { day = 0, ...rest } = more;
  return { id, citizen: `citizen-${id}`, title, content, at: new Date(Date.UTC(2024, 2, 1, 2) + day * 86_400_000), ...rest };
}

/** One grievance at one estate, told by six people in their own words. */
export function mixingPlant(estate = '翠湖花园', district = '青枫区'): Message[] {
  return [
    message('m1', `${district}${estate}附近搅拌站噪音扰民`, `我是${district}${estate}的业主，小区东面不到一百米建了一座混凝土搅拌站，机器从早响到晚，粉尘飘进家里，老人孩子都睡不好，请尽快处理。`),
    message('m2', `${estate}旁边的搅拌站粉尘太大`, `${estate}小区旁新建的混凝土搅拌站每天尘土飞扬，窗户不敢开，阳台上全是灰，噪音也很大，希望环保部门来查。`, { day: 2 }),
    message('m3', `投诉${estate}边上的混凝土搅拌站`, `搅拌站离${estate}最近的楼不足百米，昼夜施工，运料车轰鸣，灰尘污染严重，请问审批手续合法吗？`, { day: 3 }),
    message('m4', `${estate}小区被搅拌厂吵得睡不着`, `${estate}附近的搅拌厂半夜还在生产，噪音和粉尘让居民无法休息，请关停或搬迁。`, { day: 9 }),
    message('m5', `请管管${estate}的搅拌站`, `家住${estate}，楼下搅拌站噪音扰民，粉尘呛人，孩子一直咳嗽，打了几次电话没有解决。`, { day: 15 }),
    message('m6', `${estate}搅拌站何时搬走`, `去年说要搬走的搅拌站还在${estate}旁边生产，噪音粉尘依旧，盼答复。`, { day: 47 }),
  ];
}
