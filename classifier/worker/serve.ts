import type { Classifier } from '../judge/judgement.ts';
import { ModelError } from '../judge/model-folder.ts';
import type { Beginning, InCharge, Question, Report } from './messages.ts';

/**
 * Answers the questions of the process that started this one, one after the other in the order they came: so the oldest
 * unanswered question is the one that was being worked on when a worker died. The first message is the Beginning.
 */
export function serve(open: (beginning: Beginning) => Promise<Classifier>): void {
  // Ctrl-C reaches every process of a terminal; the server finishes its work first, and this one ends with it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  process.on('disconnect', () => process.exit());
  process.once('message', (beginning: Beginning) => void begin(open, beginning));
}

const say = (report: Report) => void process.send!(report, () => {}); // a server that is gone needs no answer

async function begin(open: (beginning: Beginning) => Promise<Classifier>, beginning: Beginning): Promise<void> {
  let classifier: Classifier;
  try {
    classifier = await open(beginning);
    for (const [kind, bytes] of beginning.installed) await classifier.install(kind, bytes);
  } catch (error) {
    say({ kind: 'failed', ...said(error) });
    return;
  }
  const inCharge = (): InCharge => ({ models: classifier.models, transformer: classifier.transformer });
  const answer = async (question: Question): Promise<Report> => {
    const { id } = question;
    try {
      if (question.ask === 'judge') return { kind: 'judged', id, judgement: await classifier.judge(question.input) };
      await classifier.install(question.kind, question.bytes);
      return { kind: 'installed', id, inCharge: inCharge() };
    } catch (error) {
      return { kind: 'refused', id, ...said(error) };
    }
  };
  let last = Promise.resolve();
  process.on('message', (question: Question) => {
    last = last.then(async () => say(await answer(question)));
  });
  say({ kind: 'ready', inCharge: inCharge() });
}

const said = (error: unknown) => ({ message: error instanceof Error ? error.message : String(error), model: error instanceof ModelError });
