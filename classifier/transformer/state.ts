import type { ModelKind } from '../judge/judgement.ts';

/** How it stands with the transformer of MODEL_DIR. */
export type TransformerState =
  /** no folder was named */
  | { state: 'none' }
  /** the folder cannot be used; judging goes on without it */
  | { state: 'unusable'; folder: string; problem: string }
  /** it runs, but no head fits: it changes no judgement and is not asked */
  | { state: 'standsBy'; folder: string; name: string; version: string; dimension: number; why: string }
  /** it has a part in the judgements of these kinds */
  | { state: 'joined'; folder: string; name: string; version: string; dimension: number; kinds: ModelKind[] };

/** One line for the log at start; null where there is nothing to say. `trouble`: a person should look. */
export function stateLine(state: TransformerState): { trouble: boolean; line: string } | null {
  switch (state.state) {
    case 'none':
      return null;
    case 'unusable':
      return { trouble: true, line: `MODEL_DIR ${state.folder} cannot be used, judging goes on without it: ${state.problem} \`npm run model -- check ${state.folder}\` says more.` };
    case 'standsBy':
      return { trouble: true, line: `The transformer ${state.name} stands by and changes no judgement: ${state.why}` };
    case 'joined':
      return { trouble: false, line: `The transformer ${state.name} ${state.version} joins in judging: ${state.kinds.join(', ')}.` };
  }
}
