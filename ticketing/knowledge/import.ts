/** Articles from a file: each good row becomes a draft, each other one a line of the report. */
import { and, eq, ne } from 'drizzle-orm';
import type { StaffActor } from '../access/actor.ts';
import type { City } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import { article } from '../db/schema/index.ts';
import { articleAudiences, articleSensitivities, type ArticleText } from '../db/schema/knowledge.ts';
import { addDays, cityDay } from '../deadline/city-day.ts';
import { errors, HotlineError } from '../errors.ts';
import { parseCityTime } from '../intake/channels/city-time.ts';
import { columnsNamed } from '../intake/channels/import/columns.ts';
import { formatOf, rowsOf } from '../intake/channels/import/format.ts';
import { UnreadableFile, type Row } from '../intake/channels/import/row.ts';
import { storable } from '../verb/storable.ts';
import { createArticleIn } from './create.ts';
import { mayDo } from './permission.ts';
import { articleText } from './text.ts';
import type { KnowledgeImport } from './views.ts';

const headings = {
  title: ['标题', 'title', '知识标题', '事项名称', '问题'], questions: ['问法', 'questions', '相似问', '相似问法', '常见问法'], shortAnswer: ['简要答复', 'shortanswer', '简答', '摘要'], fullAnswer: ['详细答复', 'fullanswer', '答复', '答案', '内容', '知识内容', '正文', 'content'],
  replyLine: ['口径', 'replyline', '答复口径'], matter: ['事项', 'matter', 'mattercode', '事项编码', '事项代码'], unit: ['责任单位', 'owner', 'ownerunitid', 'unit', '单位', '业务单位', '发布单位'], region: ['区域', 'region', 'regioncode', '适用区域'],
  audience: ['对象', 'audience', '适用对象'], sensitivity: ['公开', 'sensitivity', '是否公开', '公开范围'], effectiveFrom: ['生效日期', 'effectivefrom', '生效时间'], expiresOn: ['失效日期', 'expireson', '有效期至', '失效时间'], sourceDoc: ['依据', 'sourcedoc', '来源', '文件依据', '政策依据'], sourceHotline: ['来源热线', 'sourcehotline', '热线'],
} as const;
type Column = keyof typeof headings;
const columns = columnsNamed<Column>(headings, 'title', '首行没有“标题”列。可用的列名：标题、问法、简要答复、详细答复、口径、事项、责任单位、区域、对象、公开、生效日期、失效日期、依据、来源热线。');

const mostRows = 5_000;
const audienceNames: Record<string, (typeof articleAudiences)[number]> = { 全部: 'all', 所有人: 'all', 个人: 'citizen', 市民: 'citizen', 企业: 'enterprise', 法人: 'enterprise', 老年人: 'elderly', 残疾人: 'disabled', 农民: 'farmer', 学生: 'student' };
const sensitivityNames: Record<string, (typeof articleSensitivities)[number]> = { 是: 'public', 公开: 'public', 否: 'internal', 内部: 'internal', 不公开: 'internal' };
const fieldNames: Record<string, string> = { title: '标题', questions: '问法', shortAnswer: '简要答复', fullAnswer: '详细答复', replyLine: '口径', matterCode: '事项', ownerUnitId: '责任单位', regionCode: '区域', audience: '对象', sensitivity: '公开', effectiveFrom: '生效日期', expiresOn: '失效日期', sourceDoc: '依据' };

class RowRefused extends Error {}

/**
 * @returns what became of each row; a title the unit has already is a duplicate and left alone
 * @throws HotlineError notAllowed, malformed for a file that cannot be read at all
 */
export async function importArticles(core: Core, actor: StaffActor, file: { name: string; bytes: Uint8Array }): Promise<KnowledgeImport> {
  if (!mayDo(actor, 'create', null) || !actor.roles.some((r) => r === 'kbEditor' || r === 'unitKbOwner')) throw errors.notAllowed('只有知识编辑和单位知识管理员可以批量导入知识点。', 'Only editors and units’ owners may import articles.');
  const rows = rowsOf(formatOf(file.name, file.bytes), file.bytes, columns);
  const result: KnowledgeImport = { total: 0, accepted: 0, duplicates: 0, refused: 0, report: [], articleNos: [] };
  try {
    for await (const row of rows()) {
      if (++result.total > mostRows) throw errors.malformed(`一次最多导入${mostRows}行，请拆分文件。`, `At most ${mostRows} rows at a time; split the file.`);
      await takeRow(core, actor, row, result);
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw errors.malformed(error.message, 'The file cannot be read as a table of articles.');
    throw error;
  }
  return result;
}

async function takeRow(core: Core, actor: StaffActor, row: Row<Column>, result: KnowledgeImport): Promise<void> {
  const refuse = (reason: string) => { result.refused += 1; result.report.push({ row: row.row, reason }); };
  if ('problem' in row) return refuse(row.problem);
  try {
    const text = textOfRow(core, actor, row.values);
    const made = await core.db.transaction(async (tx) => {
      const [same] = await tx.select({ id: article.id }).from(article).where(and(eq(article.title, text.title), eq(article.ownerUnitId, text.ownerUnitId), ne(article.state, 'withdrawn'))).limit(1);
      return same ? null : createArticleIn(core, tx, actor, text, { note: '批量导入' });
    });
    if (!made) { result.duplicates += 1; return; }
    result.accepted += 1;
    result.articleNos.push(made.articleNo);
  } catch (error) {
    if (error instanceof RowRefused) return refuse(error.message);
    if (error instanceof HotlineError) return refuse(error.zh);
    throw error;
  }
}

function textOfRow(core: Core, actor: StaffActor, values: Partial<Record<Column, unknown>>): ArticleText {
  const text = (column: Column) => { const v = values[column]; return v === undefined || v === null ? '' : storable(String(v)) as string; };
  const today = cityDay(core.now());
  const full = text('fullAnswer').trim();
  const checked = articleText.safeParse({
    title: text('title'), questions: Array.isArray(values.questions) ? values.questions.map(String) : text('questions').split(/[\n;；|]/u), shortAnswer: text('shortAnswer').trim() || [...full].slice(0, 200).join(''), fullAnswer: full, replyLine: text('replyLine'),
    matterCode: matterOf(core.city, text('matter').trim()), ownerUnitId: unitOf(core.city, text('unit').trim()) ?? ownUnit(actor), regionCode: regionOf(core, text('region').trim()),
    audience: namedOr(articleAudiences, audienceNames, text('audience').trim(), 'all', '对象'), sensitivity: namedOr(articleSensitivities, sensitivityNames, text('sensitivity').trim(), 'internal', '公开'),
    effectiveFrom: dayOf(values.effectiveFrom, '生效日期') ?? today, expiresOn: dayOf(values.expiresOn, '失效日期') ?? addDays(today, 365), sourceDoc: text('sourceDoc'), sourceHotline: text('sourceHotline').trim(),
  });
  if (!checked.success) throw new RowRefused(checked.error.issues.map((i) => `${fieldNames[String(i.path[0])] ?? String(i.path[0])}：${i.message}`).join('；'));
  return checked.data;
}

function matterOf(city: City, given: string): string | null {
  if (!given) return null;
  if (city.matters.has(given)) return given;
  const named = [...city.matters.values()].filter((m) => m.name === given);
  if (named.length === 1) return named[0]!.code;
  throw new RowRefused(named.length ? `事项“${given}”不止一个，请写编码` : `没有事项“${given.slice(0, 40)}”`);
}

function unitOf(city: City, given: string): string | null {
  if (!given) return null;
  const all = [...city.units.values()].filter((u) => u.active);
  const named = all.filter((u) => u.id === given || u.name === given || u.shortName === given);
  const found = named.length ? named : all.filter((u) => u.aliases.includes(given));
  if (found.length === 1) return found[0]!.id;
  throw new RowRefused(found.length ? `单位“${given}”不止一个，请写全称` : `没有单位“${given.slice(0, 40)}”`);
}

function ownUnit(actor: StaffActor): string {
  if (actor.roles.includes('unitKbOwner')) return actor.unitId;
  throw new RowRefused('没有责任单位');
}

function regionOf(core: Core, given: string): string {
  if (!given) return core.config.cityCode;
  if (core.city.regions.has(given)) return given;
  const named = [...core.city.regions.values()].filter((r) => r.name === given);
  if (named.length === 1) return named[0]!.code;
  throw new RowRefused(named.length ? `区域“${given}”不止一处，请写代码` : `没有区域“${given.slice(0, 40)}”`);
}

function namedOr<T extends string>(values: readonly T[], names: Record<string, T>, given: string, otherwise: T, column: string): T {
  if (!given) return otherwise;
  const found = names[given] ?? values.find((v) => v === given);
  if (!found) throw new RowRefused(`${column}：无法识别“${given.slice(0, 20)}”`);
  return found;
}

function dayOf(value: unknown, column: string): string | null {
  if (value === undefined || value === null || value === '') return null;
  const at = parseCityTime(value);
  if (!at) throw new RowRefused(`${column}：无法识别“${String(value).slice(0, 20)}”`);
  return cityDay(at);
}
