/** The report on a table of old tickets, for who decides whether the machine may advise: Markdown in Chinese, English headings beside. */
import type { ModelKind } from '../../../classifier/index.ts';
import { kindNames, type Challenger, type NotTrained } from '../train-kind.ts';
import type { CurvePoint } from './learning-curve.ts';
import type { NeedsRule } from './needs-rule.ts';
import type { Refused } from './read-tickets.ts';

export interface TableReport {
  file: string;
  rows: number;
  refused: Refused[];
  /** whether held-back tickets are the newest */
  timed: boolean;
  models: { kind: ModelKind; made: Challenger | NotTrained; curve: CurvePoint[]; outcome: string | null }[];
  /** null where the table names no matters or no units */
  rules: NeedsRule[] | null;
  nameOf(kind: ModelKind, label: string): string;
}

const MOST_LABELS = 60;
const MOST_PAIRS = 25;
const MATRIX = 12;
const MOST_RULES = 100;
const MOST_REFUSED = 500;
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
/** Text of a cell. */
const cell = (text: string) => text.replaceAll('|', '｜').replace(/\s+/g, ' ');
const table = (head: string[], rows: (string | number)[][]) => [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.map((c) => cell(String(c))).join(' | ')} |`)].join('\n');

export function report(r: TableReport): string {
  const parts = [
    '# 历史工单训练报告 · Report on old tickets',
    `文件：${cell(r.file)}。共${r.rows}行，采用${r.rows - r.refused.length}行，未采用${r.refused.length}行（见文末）。`,
    `各项指标都在训练没有见过的${r.timed ? '最新工单' : '工单（表中多数行没有时间，按文字随机留出）'}上测得；同一重复组、相同文字的工单不会同时出现在训练和测试中。`,
    ...r.models.flatMap((m) => modelPart(r, m)),
    ...rulesPart(r.rules),
    ...refusedPart(r.refused),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Of a model that stands in no contest. */
export const onItsOwn = ({ comparison: { challenger } }: Challenger): string => `留出的${challenger.tickets}件工单（训练未用）：正确率${percent(challenger.accuracy)}，校准误差${challenger.ece.toFixed(3)}。`;

function modelPart({ nameOf }: TableReport, { kind, made, curve, outcome }: TableReport['models'][number]): string[] {
  const heading = `## ${kindNames[kind].zh} · ${kindNames[kind].en}`;
  if (!('bytes' in made)) return [heading, `${made.zh}。`];
  const { challenger: held } = made.comparison;
  const name = (label: string) => nameOf(kind, label);
  return [
    heading,
    outcome ?? onItsOwn(made),
    `用${made.texts}件训练，区分${made.figures.labels}种结果；模型${made.figures.kilobytes} KB，版本 ${made.version}。训练集交叉验证：正确率${percent(made.figures.outOfFold.accuracy)}，宏平均F1 ${made.figures.outOfFold.macroF1.toFixed(3)}，校准误差${made.figures.outOfFold.ece.toFixed(3)}。`,
    '### 门槛与覆盖 · Coverage',
    '把握不低于门槛的工单可以自动派出；覆盖是这些工单所占的比例，正确率是其中判对的比例。',
    table(['门槛', '覆盖', '正确率'], held.coverage.map((p) => [p.threshold, percent(p.coverage), percent(p.accuracy)])),
    `### 各${kindNames[kind].zh} · By label`,
    table([kindNames[kind].zh, '工单', '判对', '查全', '查准'], held.byLabel.slice(0, MOST_LABELS).map((l) => [name(l.label), l.tickets, l.right, l.tickets ? percent(l.right / l.tickets) : '—', l.said ? percent(l.right / l.said) : '—'])),
    '### 混淆 · Confusion',
    confusion(made, name),
    '### 学习曲线 · Learning curve',
    curvePart(curve),
  ];
}

/** A matrix where there are few labels, else the pairs most often confused. */
function confusion({ evidence, comparison }: Challenger, name: (label: string) => string): string {
  const counts = new Map<string, number>();
  for (const j of evidence.judged) counts.set(`${j.truth}\t${j.said}`, (counts.get(`${j.truth}\t${j.said}`) ?? 0) + 1);
  const labels = comparison.challenger.byLabel.map((l) => l.label);
  if (labels.length <= MATRIX) return table(['实际＼判为', ...labels.map(name)], labels.map((truth) => [name(truth), ...labels.map((said) => counts.get(`${truth}\t${said}`) ?? 0)]));
  const wrong = [...counts].map(([key, n]) => { const [truth, said] = key.split('\t') as [string, string]; return { truth, said, n }; }).filter((c) => c.truth !== c.said).toSorted((a, b) => b.n - a.n);
  return wrong.length ? table(['实际', '判为', '件数'], wrong.slice(0, MOST_PAIRS).map((c) => [name(c.truth), name(c.said), c.n])) : '没有判错的工单。';
}

function curvePart(curve: CurvePoint[]): string {
  const [last, before] = [curve.at(-1)!, curve.at(-2)];
  const gain = before ? last.accuracy - before.accuracy : 0;
  const hint = !before ? '' : gain > 0.005 ? `\n\n训练工单增加一倍，正确率提高了${percent(gain)}：继续补充历史工单还会有收获。` : '\n\n训练工单增加一倍，正确率没有明显提高：更多工单帮助不大，先理清下列事项的主责单位。';
  return `${table(['训练工单', '正确率'], curve.map((p) => [p.texts, percent(p.accuracy)]))}${hint}`;
}

const why: Record<NeedsRule['why'], string> = { split: '分给多个单位', otherUnit: '与派单目录不符', noClause: '派单目录没有条款' };
function rulesPart(rules: NeedsRule[] | null): string[] {
  const heading = '## 需要明确派单规则的事项 · Matters that need a catalogue rule';
  if (!rules) return [heading, '表中没有同时写明事项和承办单位的行，无从比较。'];
  if (!rules.length) return [heading, '没有。同一事项在同一区域的工单大体由同一单位承办，且与派单目录一致。'];
  return [heading, `同一事项、同一区域的工单分给了多个单位，或与派单目录不符。共${rules.length}项${rules.length > MOST_RULES ? `，列出工单最多的${MOST_RULES}项` : ''}。`,
    table(['事项', '区域', '工单', '情况', '实际承办', '派单目录'], rules.slice(0, MOST_RULES).map((r) => [r.matter, r.region ?? '—', r.tickets, why[r.why], r.units.map((u) => `${u.unit} ${u.tickets}`).join('、'), r.byCatalogue ? `${r.byCatalogue}（${r.clause ?? ''}）` : '—']))];
}

function refusedPart(refused: Refused[]): string[] {
  if (!refused.length) return [];
  return ['## 未采用的行 · Rows not used', table(['行号', '原因'], refused.slice(0, MOST_REFUSED).map((r) => [r.row, r.reason])), ...(refused.length > MOST_REFUSED ? [`另有${refused.length - MOST_REFUSED}行未列出。`] : [])];
}
