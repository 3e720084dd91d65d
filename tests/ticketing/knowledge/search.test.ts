import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleScope } from '../../../ticketing/knowledge/scope.ts';
import { searchArticles } from '../../../ticketing/knowledge/search.ts';
import { suggestArticles } from '../../../ticketing/knowledge/suggest.ts';
import { system } from '../../../ticketing/access/actor.ts';
import type { TestCore } from '../../setup/core.ts';
import { knowledgeCore, library, written } from './base.ts';

let core: TestCore;
beforeAll(async () => { core = await knowledgeCore(); });
afterAll(() => core.close());

const search = (text: string, regionCode?: string) => searchArticles(core, { text, regionCode, where: articleScope(system('test')), limit: 20 });
const titles = async (text: string) => (await search(text)).found.map((f) => f.row.title);

/** How people ask → a piece of the title that answers. None of these is written in the articles as it stands here. */
const asked: [string, string][] = [
  ['我家水龙头拧开没有水', '停水'], ['断水好几个小时了啥时候来', '停水'], ['自来水颜色发黄还有味道', '自来水发黄'], ['一吨水现在多少钱', '水费'], ['整个单元都没电了', '停电'],
  ['厨房里闻到煤气味', '燃气味'], ['刚装修好的新房想开通天然气', '通气点火'], ['今年暖气几号来', '供暖时间'], ['屋里冷暖气片不热', '暖气不热'], ['房子空着没人住能不能不交暖气费', '供暖费'],
  ['旧沙发旧床垫扔到哪里', '建筑垃圾'], ['想晚上出去摆个地摊', '摆摊'], ['小黄车堆满人行道', '共享单车'], ['马路上的灯坏了黑漆漆', '路灯'], ['过期的药应该扔哪个垃圾桶', '生活垃圾怎么分类'],
  ['满65岁的老人坐公交车要钱吗', '敬老卡'], ['打车把包落车上了', '出租车上丢了东西'], ['停车场收费太贵合理吗', '停车费'], ['违章拍错了怎么申诉', '交通违法'], ['电瓶车要去哪里上牌照', '电动自行车'],
  ['驾照快到期了', '驾驶证到期'], ['老房子想装电梯政府给多少补贴', '加装电梯'], ['低收入家庭想申请公租房', '公租房'], ['房东不肯退押金', '押金'], ['租房子能取公积金吗', '公积金怎么提取'],
  ['买了二手房怎么过户办房产证', '不动产权证'], ['工地半夜还在打桩吵得睡不着', '夜间施工'], ['孩子今年上一年级要准备什么', '义务教育入学'], ['包工头跑了工钱没给', '拖欠工资'], ['上班路上被车撞了算工伤吗', '工伤'],
  ['医保在外地住院能报多少', '异地就医'], ['80岁老人每个月有多少补贴', '高龄津贴'], ['领结婚证要带户口本吗', '结婚登记'], ['健身房关门了卡里的钱怎么退', '预付卡'], ['遛狗没有牵绳子', '养犬'], ['农村老宅想翻建', '宅基地'],
];

describe('the way people ask finds the right article among the first three', () => {
  test.each(asked)('%s', async (question, piece) => {
    const found = await titles(question);
    expect(found.slice(0, 3).some((t) => t.includes(piece)), `found: ${found.slice(0, 5).join(' | ')}`).toBe(true);
  });
});

test('what nobody wrote about is found nowhere, so that it shows as a gap', async () => {
  for (const nothing of ['无人机飞行报备', '宠物猫绝育补贴', '元宇宙招商政策', '签证到期出国留学']) expect(await titles(nothing)).toEqual([]);
});

test('the words that were met are told, and an expired article is found after those that hold, with its mark', async () => {
  const [first] = (await search('高温费一天多少钱')).found;
  expect(first).toMatchObject({ valid: false, matched: expect.arrayContaining(['高温']) as unknown });
  expect(first!.row.title).toContain('高温津贴');
  expect((await suggestArticles(core, { content: '我在室外工作，单位不发高温费，一天应该发多少高温津贴' })).map((f) => f.row.title)).not.toContain(first!.row.title);
});

test('while an agent types, the answer to the appeal comes up, with the matter as a reason', async () => {
  const found = await suggestArticles(core, { content: '您好，我住在云溪区柳湾街道清荷社区，从昨天晚上开始家里暖气片就是冰凉的，家里有老人和小孩，室内只有13度，物业说不归他们管，希望尽快派人来看看。', regionCode: '990101' });
  expect(found[0]!.row.title).toContain('暖气不热');
  expect(found[0]!.byMatter).toBe(true);
  const byMatter = await suggestArticles(core, { content: '想问一下这个事情怎么办', matterCode: '150202' });
  expect(byMatter[0]?.row.title).toContain('高龄津贴');
});

test('an answer for another district comes after the city’s own, one for the district before it', async () => {
  const lib = library(core);
  const text = (regionCode: string, title: string) => written({ title, questions: [], shortAnswer: '每月第一个周六上午在街道广场免费理发。', fullAnswer: '', matterCode: null, ownerUnitId: 'yx-gov', regionCode });
  await lib.published(text('990102', '江湾区免费理发服务'));
  await lib.published(text('9901', '全市免费理发服务'));
  await lib.published(text('990101', '云溪区免费理发服务'));
  expect((await search('哪里可以免费理发', '990101001')).found.filter((f) => f.row.title.includes('理发')).map((f) => f.row.regionCode)).toEqual(['990101', '9901', '990102']);
});

test('nothing, only signs, only a picture character, a pattern of SQL and a very long text do no harm', async () => {
  for (const odd of ['', '   ', '？？？！！', '😀😀', '%', '_', "'; drop table article; --", '\\', '%%%_%']) expect((await search(odd)).found, odd).toEqual([]);
  expect((await search('停水'.repeat(5_000))).found[0]!.row.title).toContain('停水');
  expect((await search('𠮷野家 ﷽ \u0000停水')).found[0]!.row.title).toContain('停水');
  expect((await search('水')).found.length).toBeGreaterThan(0);
});

test('an article is found by its number', async () => {
  const [any] = (await search('停水')).found;
  expect((await search(any!.row.articleNo.toLowerCase())).found.map((f) => f.row.id)).toEqual([any!.row.id]);
});
