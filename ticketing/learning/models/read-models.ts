/** What there is of models: in charge, trained, changed, in training. */
import { desc, eq } from 'drizzle-orm';
import type { ModelKind } from '../../../classifier/index.ts';
import type { Core } from '../../core.ts';
import { model, modelChange, training } from '../../db/schema/index.ts';
import { labelName } from '../examples/unit-label.ts';
import { readLearning, settingsChanges } from '../settings.ts';
import { failInterrupted } from '../training.ts';
import { modelKinds } from './in-force.ts';
import { beforePresent } from './put-in-charge.ts';
import type { ModelDetail, ModelLine, Models, TrainingView } from './views.ts';

type Training = typeof training.$inferSelect;
type ModelRow = Omit<typeof model.$inferSelect, 'content' | 'comparison'> & { comparison: ModelLine['comparison'] };

const columns = { id: model.id, kind: model.kind, name: model.name, version: model.version, state: model.state, trainingId: model.trainingId, texts: model.texts, trainedUntil: model.trainedUntil, figures: model.figures, comparison: model.comparison, madeAt: model.madeAt };
const MOST = 60;

export async function readModels(core: Core): Promise<Models> {
  const [rows, changes, trainings, settings, changed] = await Promise.all([
    core.db.select(columns).from(model).orderBy(desc(model.id)).limit(MOST),
    core.db.select().from(modelChange).orderBy(desc(modelChange.id)).limit(MOST * 2),
    readTrainings(core), readLearning(core.db), settingsChanges(core.db),
  ]);
  const names = new Map((await core.db.select({ id: model.id, name: model.name, version: model.version }).from(model)).map((m) => [m.id, `${m.name} ${m.version}`]));
  const nameOf = (id: number | null) => (id === null ? null : names.get(id) ?? `#${id}`);
  const judging = core.classifier.models;
  return {
    inCharge: modelKinds.map((kind) => {
      const champion = rows.find((r) => r.kind === kind && r.state === 'champion');
      const before = beforePresent(changes.filter((c) => c.kind === kind));
      return {
        kind, modelId: champion?.id ?? null, name: judging[kind]?.name ?? null, version: judging[kind]?.version ?? null, shipped: champion === undefined,
        since: changes.find((c) => c.kind === kind)?.at.toISOString() ?? null, problem: core.kept.models.problems.get(kind) ?? null,
        mayRollBack: before !== undefined, before: before === undefined ? null : nameOf(before),
      };
    }),
    models: rows.map((r) => lineOf(r as ModelRow)),
    history: changes.map((c) => ({ ...c, at: c.at.toISOString(), model: nameOf(c.modelId), previous: nameOf(c.previousId) })),
    training: trainings.find((t) => t.state === 'running') ?? null,
    trainings, settings, settingsChanges: changed,
  };
}

/** @returns null when there is none */
export async function readModel(core: Core, id: number): Promise<ModelDetail | null> {
  const [row] = await core.db.select(columns).from(model).where(eq(model.id, id));
  if (!row) return null;
  const line = lineOf(row as ModelRow);
  const [made] = await core.db.select().from(training).where(eq(training.id, row.trainingId));
  return { ...line, labels: (line.comparison?.challenger.byLabel ?? []).map((l) => ({ ...l, name: labelName(core.city, row.kind as ModelKind, l.label) })), madeBy: made ? trainingView(made) : null };
}

const lineOf = ({ figures, ...row }: ModelRow): ModelLine => ({ ...row, figures: figures as ModelLine['figures'], trainedUntil: row.trainedUntil?.toISOString() ?? null, madeAt: row.madeAt.toISOString() });

/** The newest first; one that says "running" while nobody runs it is failed on the way. */
async function readTrainings(core: Core): Promise<TrainingView[]> {
  const read = () => core.db.select().from(training).orderBy(desc(training.id)).limit(20);
  const rows = await read();
  return (rows.some((r) => r.state === 'running') && (await failInterrupted(core)) ? await read() : rows).map(trainingView);
}

export const trainingView = (t: Training): TrainingView => ({ ...t, startedAt: t.startedAt.toISOString(), endedAt: t.endedAt?.toISOString() ?? null });
