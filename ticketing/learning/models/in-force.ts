/** The models in charge, in the memory of this process: what the database names is installed in its classifier. */
import { eq } from 'drizzle-orm';
import type { BaseLogger } from 'pino';
import { ModelError, type Classifier, type ModelKind } from '../../../classifier/index.ts';
import type { Db } from '../../db/connect.ts';
import { model } from '../../db/schema/index.ts';

export const modelKinds = ['category', 'matter', 'unit'] as const satisfies ModelKind[];

export interface ModelsInForce {
  /** why the model in charge does not judge in this process; absent where it does */
  problems: ReadonlyMap<ModelKind, string>;
  reload(): Promise<void>;
}

/** A model that cannot be read leaves the one before in charge, and is told: a hotline judges on. */
export async function loadModels(db: Db, classifier: Pick<Classifier, 'install'>, log: Pick<BaseLogger, 'error'>): Promise<ModelsInForce> {
  const installed = new Map<ModelKind, number>();
  const problems = new Map<ModelKind, string>();
  async function read() {
    const champions = await db.select({ id: model.id, kind: model.kind }).from(model).where(eq(model.state, 'champion'));
    for (const kind of modelKinds) {
      const id = champions.find((c) => c.kind === kind)?.id;
      if (installed.get(kind) === id) continue;
      try {
        await classifier.install(kind, id === undefined ? null : await contentOf(db, id));
        if (id === undefined) installed.delete(kind);
        else installed.set(kind, id);
        problems.delete(kind);
      } catch (err) {
        problems.set(kind, err instanceof ModelError ? '当前版本不能读取这个模型，暂由此前的模型研判，请重新训练' : '未能装入这个模型，暂由此前的模型研判');
        log.error({ err, kind, id }, 'a model in charge could not be installed; the one before judges on');
      }
    }
  }
  let last: Promise<void> = Promise.resolve();
  const models: ModelsInForce = { problems, reload: () => (last = last.catch(() => {}).then(read)) };
  await models.reload();
  return models;
}

async function contentOf(db: Pick<Db, 'select'>, id: number): Promise<Buffer> {
  const [row] = await db.select({ content: model.content }).from(model).where(eq(model.id, id));
  return row!.content;
}
