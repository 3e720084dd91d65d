import type { MessagePort } from 'node:worker_threads';
import type { Classifier } from '../judge/judgement.ts';
import { ModelError } from '../judge/model-folder.ts';
import type { Beginning, InCharge, Question, Report } from './messages.ts';

/**
 * Answers questions on a port, one after the other in the order they came: so the oldest unanswered question is the
 * one that was being worked on when a worker died.
 */
export async function serve(port: MessagePort, open: (beginning: Beginning) => Promise<Classifier>, beginning: Beginning): Promise<void> {
  const say = (report: Report) => port.postMessage(report);
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
  port.on('message', (question: Question) => {
    last = last.then(async () => say(await answer(question)));
  });
  say({ kind: 'ready', inCharge: inCharge() });
}

const said = (error: unknown) => ({ message: error instanceof Error ? error.message : String(error), model: error instanceof ModelError });
