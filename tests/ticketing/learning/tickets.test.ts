import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { loadClassifier } from '../../../classifier/index.ts';
import { seeded } from '../../generate/random.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { model, training } from '../../../ticketing/db/schema/index.ts';
import { needsRule } from '../../../ticketing/learning/tickets/needs-rule.ts';
import { readTickets, type OldTicket } from '../../../ticketing/learning/tickets/read-tickets.ts';
import { trainFromTickets } from '../../../ticketing/learning/tickets/train-from-tickets.ts';

let dir: string;
let core: TestCore;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'old-tickets-'));
  core = await testCore();
});
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true });
  await core.close();
});
const at = (name: string) => path.join(dir, name);
const lines: string[] = [];
const say = (line: string) => void lines.push(line);

const stories = [
  { matter: '垃圾清运不及时', unit: '云溪区城市管理局', words: ['垃圾没人清运臭味很大', '垃圾桶满了几天没有收', '垃圾堆在路边招苍蝇'] },
  { matter: '突发停水', unit: '云川市自来水有限公司', words: ['家里停水两天了没有通知', '水龙头没水做不了饭', '什么时候来水没人说'] },
  { matter: '拖欠工资', unit: '云溪区人力资源和社会保障局', words: ['公司拖欠工资三个月', '工地老板不发工资', '辞职后被扣工资不给'] },
];
/** Rows of an old system: heading, then tickets of a year. */
function oldRows(count: number): string[][] {
  const random = seeded(3);
  const rows = Array.from({ length: count }, (_, i) => {
    const story = random.pick(stories);
    const place = random.pick(['幸福路', '清荷路', '滨江花园', '长江大道', '学府街', '老火车站', '三里亭', '人民广场', '南门桥', '文化宫']);
    const where = random.pick(['东侧', '西头', '附近', '门口', '后面', '对面']);
    const wish = random.pick(['请处理', '希望有人管管', '多次反映没有结果', '影响大家生活', '请尽快核实', '老人孩子都受影响', '已经拖了很久']);
    const day = new Date(Date.UTC(2025, 0, 1) + Math.floor((i / count) * 360) * 86_400_000).toISOString().slice(0, 10);
    return [`GD${i}`, `${place}问题`, `${place}${where}${random.pick(story.words)}，${wish}。`, story.matter, story.unit, `${day} 09:30`, '云溪区'];
  });
  return [['工单编号', '标题', '诉求内容', '诉求分类', '承办单位', '登记时间', '区域'], ...rows];
}
const csvOf = (rows: string[][]) => rows.map((row) => row.map((c) => `"${c}"`).join(',')).join('\r\n');

test('a GBK table as Excel in China saves it, with a title line above and empty rows between', async () => {
  // 标题,内容,承办单位 / 停水,家里停水,水务局 in GBK
  const gbk = Buffer.concat([Buffer.from('b1eacce22cc4dac8dd2cb3d0b0ecb5a5cebb0d0a', 'hex'), Buffer.from('cda3cbae2cbcd2c0efcda3cbae2ccbaecef1bed60d0a', 'hex'), Buffer.from('2c2c0d0a0d0a', 'hex')]);
  writeFileSync(at('gbk.csv'), Buffer.concat([Buffer.from('c0fdb1ed2c2c0d0a', 'hex'), gbk]));
  expect(await readTickets(at('gbk.csv'))).toEqual({ tickets: [{ row: 3, title: '停水', content: '家里停水', category: null, matter: null, unit: '水务局', region: null, at: null, group: null }], refused: [] });
});

test('merged cells of a workbook stand for each of their rows; a title in one cell above the heading is passed over', async () => {
  const text = (value: string, more: { columnSpan?: number; rowSpan?: number } = {}) => ({ value, type: String, ...more });
  const file = await writeXlsxFile([
    [text('2025年12345工单明细', { columnSpan: 4 }), null, null, null],
    [text('标题'), text('诉求内容'), text('承办单位'), text('登记时间')],
    [text('停水'), text('家里停水'), text('市自来水公司', { rowSpan: 3 }), text('2025-03-01')],
    [text('没水'), text('水龙头没水'), null, text('2025-03-02')],
    [text('漏水'), text('水管漏水'), null, text('2025-03-03')],
    [null, null, null, null],
    [text('路灯'), text('路灯不亮'), text('市城管局'), text('不详')],
  ]).toBuffer();
  writeFileSync(at('merged.xlsx'), file);
  const { tickets, refused } = await readTickets(at('merged.xlsx'));
  expect(tickets.map((t) => [t.row, t.content, t.unit])).toEqual([[3, '家里停水', '市自来水公司'], [4, '水龙头没水', '市自来水公司'], [5, '水管漏水', '市自来水公司']]);
  expect(refused).toEqual([{ row: 7, reason: '无法识别的时间“不详”' }]);
});

test('what is wrong with a file is told in one sentence, and nothing is written', async () => {
  const refuse = async (name: string, content: string | Buffer) => {
    writeFileSync(at(name), content);
    return trainFromTickets({ file: at(name), out: at('never'), say, core: null }).catch((error: Error) => `${error.name}: ${error.message}`);
  };
  expect(await refuse('empty.csv', '')).toContain('文件是空的');
  expect(await refuse('old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toContain('请另存为 xlsx');
  expect(await refuse('torn.xlsx', Buffer.from('504b0304140000', 'hex'))).toContain('不是可以读取的 xlsx');
  expect(await refuse('headless.csv', '停水,家里停水\n漏水,水管漏水\n')).toContain('没有“诉求内容”列');
  expect(await refuse('unlabelled.csv', '标题,内容\n停水,家里停水\n')).toContain('第2行：没有类别、事项或承办单位');
  expect(await refuse('broken.jsonl', '{"title": 1\n')).toContain('第1行：不是有效的 JSON');
  await expect(trainFromTickets({ file: at('missing.csv'), out: at('never'), say, core: null })).rejects.toThrow('没有这个文件');
  expect(existsSync(at('never'))).toBe(false);
  writeFileSync(at('ok.csv'), csvOf(oldRows(3)));
  await expect(trainFromTickets({ file: at('ok.csv'), out: dir, say, core: null })).rejects.toThrow('不是空的目录');
});

test('too few rows make no model: the exit code says so, the report says why', async () => {
  writeFileSync(at('few.csv'), csvOf(oldRows(50)));
  expect(await trainFromTickets({ file: at('few.csv'), out: at('few'), say, core: null })).toBe(1);
  expect(readFileSync(at('few/report.md'), 'utf8')).toContain('可用的例子只有50件，至少需要200件');
});

test('one command makes models and a report from a table, without a city', { timeout: 60_000 }, async () => {
  writeFileSync(at('year.csv'), csvOf([...oldRows(400), ['GDx', '', '', '突发停水', '云川市自来水有限公司', '2025-01-01', '']]));
  lines.length = 0;
  expect(await trainFromTickets({ file: at('year.csv'), out: at('year'), say, core: null })).toBe(0);
  expect(readdirSync(at('year')).toSorted()).toEqual(['matter', 'report.md', 'unit']);
  expect(readdirSync(at('year/unit')).toSorted()).toEqual(['model.json', 'weights.bin']);
  const units = loadClassifier(at('year/unit'));
  expect((await units.judge({ title: '', content: '老板不发工资' })).categories[0]!.label).toBe('云溪区人力资源和社会保障局');
  const text = readFileSync(at('year/report.md'), 'utf8');
  for (const part of ['共401行，采用400行', '### 门槛与覆盖', '实际＼判为', '### 学习曲线', '| 402 | 没有标题和内容 |']) expect(text).toContain(part);
  expect(lines.some((line) => line.startsWith('承办单位：留出的'))).toBe(true);
});

test('--install puts them into the city by the same rule; names become the city’s own', { timeout: 60_000 }, async () => {
  const rows = oldRows(420);
  rows.push(['GDy', '路灯', '路灯不亮了', '没有这个事项', '隔壁市城管局', '2025-06-01', '云溪区']);
  writeFileSync(at('install.csv'), csvOf(rows));
  expect(await trainFromTickets({ file: at('install.csv'), out: at('install'), say, core })).toBe(0);
  expect((await core.db.select().from(training)).at(-1)).toMatchObject({ state: 'done', byId: null, byName: '命令行（历史工单表）' });
  const champions = (await core.db.select({ kind: model.kind, state: model.state }).from(model)).filter((m) => m.state === 'champion').map((m) => m.kind);
  expect(champions).toEqual(expect.arrayContaining(['matter', 'unit']));
  await core.kept.models.reload();
  const judgement = await core.classifier.judge({ title: '停水', content: '家里停水两天了没有通知' });
  expect(judgement.matters[0]!.label).toBe('010101');
  expect(judgement.units[0]!.label).toBe('yc-water');
  expect(readFileSync(at('install/report.md'), 'utf8')).toContain('| 422 | 「没有这个事项」「隔壁市城管局」不是本市的类别、事项或在用单位 |');
});

test('the matters that need a clause: several units, another than the catalogue says', () => {
  const of = (n: number, matter: string, unit: string): OldTicket[] => Array.from({ length: n }, (_, i) => ({ row: i, title: '', content: '', category: null, matter, unit, region: '云溪区', at: null, group: null }));
  const found = needsRule([...of(6, '拖欠工资', '云溪区人力资源和社会保障局'), ...of(5, '垃圾清运不及时', '云溪区城市管理局'), ...of(5, '垃圾清运不及时', '云溪区住房和城乡建设局'), ...of(7, '突发停水', '云溪区城市管理局'), ...of(4, '公共厕所', '谁也不是')], core.city, '2026-03-02');
  expect(found.map(({ why, matter, tickets }) => ({ why, matter, tickets }))).toEqual([{ why: 'split', matter: '垃圾清运不及时', tickets: 10 }, { why: 'otherUnit', matter: '突发停水', tickets: 7 }]);
  expect(found[1]!.byCatalogue).toBe(core.city.units.get('yc-water')!.name);
});

test('a hundred thousand rows are read within the memory of a small machine', { timeout: 120_000 }, async () => {
  const body = '这条路上的路灯已经坏了很久，晚上走路看不清，多次反映没有人来修，希望有关部门尽快处理。'.repeat(3);
  const file = at('big.jsonl');
  writeFileSync(file, '');
  for (let part = 0; part < 10; part++)
    writeFileSync(file, Array.from({ length: 10_000 }, (_, i) => JSON.stringify({ title: '路灯不亮', 诉求内容: `${part * 10_000 + i}号${body}`, 承办单位: '市城管局', 登记时间: '2025-03-01 10:00' })).join('\n') + '\n', { flag: 'a' });
  const before = process.memoryUsage().rss;
  const { tickets, refused } = await readTickets(file);
  expect([tickets.length, refused.length]).toEqual([100_000, 0]);
  expect(process.memoryUsage().rss - before).toBeLessThan(700 * 1024 * 1024);
});
