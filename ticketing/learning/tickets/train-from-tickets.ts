/** A city that starts from a table of old tickets gets its own models, and a report, by one command. */
import type { ModelKind } from '../../../classifier/index.ts';
import type { Core } from '../../core.ts';
import { cityDay } from '../../deadline/city-day.ts';
import { nobody } from '../champion.ts';
import { labelName, meansUnit } from '../examples/unit-label.ts';
import { modelKinds } from '../models/in-force.ts';
import { trainAndStore, trainKinds, type Trainable } from '../run-training.ts';
import { readLearning, usualLearning } from '../settings.ts';
import { kindNames, type Challenger, type NotTrained } from '../train-kind.ts';
import { beginTraining, endTraining, noteProgress } from '../training.ts';
import { learningCurve } from './learning-curve.ts';
import { needsRule } from './needs-rule.ts';
import { readTickets } from './read-tickets.ts';
import { onItsOwn, report, type TableReport } from './report.ts';
import { toExamples } from './to-examples.ts';
import { mustBeFree, writeOut } from './write-out.ts';

export interface FromTable {
  file: string;
  /** a folder that is not there yet, or empty */
  out: string | null;
  say(line: string): void;
  /** the city into which the models go, by the rule of every training; null: files only */
  core: Pick<Core, 'db' | 'sql' | 'now' | 'city'> | null;
}

/**
 * @returns the exit code: 0 when at least one model was made
 * @throws UnreadableFile with what is wrong with the file or the folder; ruleRefused trainingRuns
 */
export async function trainFromTickets({ file, out, say, core }: FromTable): Promise<number> {
  if (out) mustBeFree(out);
  const { tickets, refused } = await readTickets(file, (read) => say(`已读取${read}行`));
  say(`${file}：${tickets.length}行可用，${refused.length}行未采用`);
  const today = cityDay(core?.now() ?? new Date());
  const city = core?.city ?? null;
  const { examples, refused: strange, timed } = toExamples(tickets, city, today);
  const newest = examples.reduce((last, e) => Math.max(last, e.at.getTime()), 0);
  const what: Omit<Trainable, 'championOf'> = {
    examples, city, settings: core ? await readLearning(core.db) : usualLearning, now: new Date(newest + 1), day: today, kinds: modelKinds.filter((kind) => examples.some((e) => e.kind === kind)),
    tell: (progress, line) => say(`${String(Math.round(progress * 100)).padStart(3)}%  ${line}`),
  };
  const { made, outcomes } = core ? await intoCity(core, what) : await apart(what);
  const models: TableReport['models'] = [];
  for (const [kind, one] of made) {
    models.push({ kind, made: one, outcome: outcomes.get(kind) ?? null, curve: 'bytes' in one ? await learningCurve(kind, one, city ? (label, unit) => meansUnit(city, label, unit) : undefined, (line) => say(`${kindNames[kind].zh}：${line}`)) : [] });
  }
  const all: TableReport = { file, rows: tickets.length + refused.length, refused: [...refused, ...strange].toSorted((a, b) => a.row - b.row), timed, models, rules: tickets.some((t) => t.matter && t.unit) ? needsRule(tickets, city, today) : null, nameOf: (kind, label) => (city ? labelName(city, kind, label) : label) };
  for (const line of summary(all)) say(line);
  if (out) {
    writeOut(out, report(all), models.flatMap(({ kind, made: m }) => ('bytes' in m ? [{ kind, bytes: m.bytes }] : [])));
    say(`报告和模型在 ${out}`);
  }
  return models.some((m) => 'bytes' in m.made) ? 0 : 1;
}

type Made = { made: Map<ModelKind, Challenger | NotTrained>; outcomes: Map<ModelKind, string> };

async function apart(what: Omit<Trainable, 'championOf'>): Promise<Made> {
  const made: Made['made'] = new Map();
  await trainKinds({ ...what, championOf: async () => nobody }, async (kind, one) => void made.set(kind, one));
  return { made, outcomes: new Map() };
}

/** A training of the city like any other: one at a time, with its row, and by the rule of who takes charge. */
async function intoCity(core: Pick<Core, 'db' | 'sql' | 'now'>, what: Omit<Trainable, 'championOf'>): Promise<Made> {
  const { row, turn } = await beginTraining(core, { staffId: null, name: '命令行（历史工单表）' });
  try {
    const tell: Trainable['tell'] = (progress, line) => { what.tell(progress, line); void noteProgress(core.db, row.id, progress, line).catch(() => {}); };
    const { made, outcome } = await trainAndStore(core.db, row.id, core.now(), { ...what, tell });
    return { made, outcomes: new Map(outcome.map((o) => [o.kind, o.zh])) };
  } catch (error) {
    await endTraining(core.db, row.id, { state: 'failed', error: `训练失败：${(error as Error).message}`, endedAt: core.now() });
    throw error;
  } finally {
    await turn.end();
  }
}

function summary({ models, rules, refused }: TableReport): string[] {
  const lines = models.map(({ kind, made, outcome }) => `${kindNames[kind].zh}：${'bytes' in made ? outcome ?? onItsOwn(made) : `${made.zh}。`}`);
  if (!models.length) lines.push('表中没有可学习的类别、事项或承办单位。');
  if (rules) lines.push(`需要明确派单规则的事项：${rules.length}项${rules[0] ? `，如「${rules[0].matter}」${rules[0].region ?? ''}：${rules[0].units.map((u) => `${u.unit}${u.tickets}件`).join('、')}` : ''}`);
  if (refused[0]) lines.push(`未采用${refused.length}行，如第${refused[0].row}行：${refused[0].reason}`);
  return lines;
}
