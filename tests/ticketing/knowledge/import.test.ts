import { afterAll, beforeAll, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { importArticles } from '../../../ticketing/knowledge/import.ts';
import { refusal } from '../../setup/story.ts';
import type { TestCore } from '../../setup/core.ts';
import { knowledgeCore, library } from './base.ts';

let core: TestCore;
beforeAll(async () => { core = await knowledgeCore(); });
afterAll(() => core.close());

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const csv = [
  '标题,问法,答复,口径,事项,责任单位,区域,对象,公开,生效日期,有效期至,依据,来源热线',
  '法律援助绿色通道,残疾人请律师；老人打官司,当日受理当日指派，不审查经济状况。,我马上为您转接。,180501,市司法局,,老年人,是,2026/1/1,2027年12月31日,云司〔2026〕3号,12345',
  '法律援助绿色通道,,重复的一行答复。,,180501,市司法局,,,,,,,',
  '没有这个单位的知识点,,答复内容在这里写。,,180501,火星管理局,,,,,,,',
  '事项写错的知识点,,答复内容在这里写。,,999999,市司法局,,,,,,,',
  '短,,答复内容在这里写。,,,市司法局,,,,,,,',
  '日期写错的知识点,,答复内容在这里写。,,,市司法局,,,,2026-13-45,,,',
  '对象写错的知识点,,答复内容在这里写。,,,市司法局,,外星人,,,,,',
].join('\n');

test('a table becomes drafts row by row; what cannot stand is named with its row, and the same file again adds nothing', async () => {
  const editor = await core.staff('kbeditor1');
  const done = await importArticles(core, editor, file('知识.csv', csv));
  expect(done).toMatchObject({ total: 7, accepted: 1, duplicates: 1, refused: 5 });
  expect(done.report.map((r) => r.row)).toEqual([4, 5, 6, 7, 8]);
  expect(done.report.map((r) => r.reason).join()).toMatch(/没有单位“火星管理局”.*没有事项“999999”.*标题：标题至少4个字.*生效日期：无法识别.*对象：无法识别/u);
  expect(await library(core).row(done.articleNos[0]!)).toMatchObject({
    state: 'draft', work: 'draft', questions: ['残疾人请律师', '老人打官司'], ownerUnitId: 'yc-sf', audience: 'elderly', sensitivity: 'public', effectiveFrom: '2026-01-01', expiresAt: new Date('2028-01-01T00:00:00+08:00'), sourceHotline: '12345',
  });
  expect(await importArticles(core, editor, file('知识.csv', csv))).toMatchObject({ accepted: 0, duplicates: 2, refused: 5 });
});

test('lines of JSON and a workbook are read the same; what is not said open stays internal', async () => {
  const editor = await core.staff('kbeditor1');
  const line = { title: '公证处周末值班安排', questions: ['周六能办公证吗'], content: '周六上午9时至12时值班。', unit: 'yc-sf', matter: '法律援助与公证' };
  const lines = await importArticles(core, editor, file('a.jsonl', `${JSON.stringify(line)}\n{"title":\n`));
  expect(lines).toMatchObject({ accepted: 1, refused: 1, report: [{ row: 2, reason: '不是有效的 JSON' }] });
  expect(await library(core).row(lines.articleNos[0]!)).toMatchObject({ sensitivity: 'internal', matterCode: '180501', questions: ['周六能办公证吗'] });
  const book = await (writeXlsxFile([[{ value: '标题' }, { value: '答复' }, { value: '责任单位' }], [{ value: '人民调解申请办法' }, { value: '到社区调解室申请，不收费。' }, { value: '市司法局' }]])).toBuffer();
  expect(await importArticles(core, editor, { name: 'a.xlsx', bytes: new Uint8Array(book) })).toMatchObject({ accepted: 1 });
});

test('a unit’s owner imports for the own unit, others not at all; a file that is no table is refused whole', async () => {
  const owner = await core.staff('yx-cg-contact');
  const done = await importArticles(core, owner, file('a.csv', '标题,答复,责任单位\n本单位的知识点一条,答复内容在这里写。,\n别单位的知识点一条,答复内容在这里写。,市司法局\n'));
  expect(done).toMatchObject({ accepted: 1, refused: 1 });
  expect(done.report[0]!.reason).toContain('只能维护本单位');
  expect((await library(core).row(done.articleNos[0]!)).ownerUnitId).toBe('yx-cg');
  expect(await refusal(importArticles(core, await core.staff('agent1'), file('a.csv', csv)))).toBe('notAllowed');
  for (const bad of [file('a.csv', ''), file('a.pdf', 'x'), file('a.csv', '甲,乙\n1,2'), file('a.xlsx', 'no workbook')]) expect(await refusal(importArticles(core, await core.staff('kbeditor1'), bad)), bad.name).toBe('malformed');
});
