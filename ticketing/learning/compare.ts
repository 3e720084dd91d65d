/** Challenger against champion on the newest held-back tickets. Pure; says who won and why in a sentence for people. */
import type { LearningSettings } from './settings.ts';
import { measure, type Judged, type Measured } from './measure.ts';

interface Loss { label: string; name: string; tickets: number; challenger: number; champion: number }
export interface Comparison {
  /** held-back tickets were settled after `from` */
  from: string;
  to: string;
  championName: string | null;
  challenger: Measured;
  champion: Measured | null;
  /** held-back tickets that only one of them judged rightly */
  onlyChallenger: number;
  onlyChampion: number;
  /** labels under the floor, the worst first */
  losses: Loss[];
  wins: boolean;
  zh: string;
  en: string;
}

export interface Contest {
  challenger: readonly Judged[];
  /** on the same tickets in the same order; null: nothing judged this kind before */
  champion: readonly Judged[] | null;
  championName: string | null;
  from: Date;
  to: Date;
  nameOf(label: string): string;
  settings: Pick<LearningSettings, 'gain' | 'eceMost' | 'floorTickets' | 'floorLoss'>;
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
const right = (j: Judged) => j.said === j.truth;

/**
 * It wins when it is right more often by `gain`, and by more than chance would have it (the difference between tickets that only one judged rightly
 * exceeds its standard deviation), its probabilities hold (ECE), and no label with `floorTickets` loses more than `floorLoss`.
 * Where nothing judged before it must be right more often than who always says the commonest label.
 */
export function compare({ challenger, champion, championName, from, to, nameOf, settings }: Contest): Comparison {
  const mine = measure(challenger);
  const theirs = champion && measure(champion);
  const onlyChallenger = champion ? challenger.filter((j, i) => right(j) && !right(champion[i]!)).length : 0;
  const onlyChampion = champion ? challenger.filter((j, i) => !right(j) && right(champion[i]!)).length : 0;
  const losses = theirs ? floorOf(mine, theirs, nameOf, settings) : [];
  const lost = reasonToLose({ mine, theirs, onlyChallenger, onlyChampion, losses, settings });
  const figures = `留出的${mine.tickets}件新工单中，新模型正确率${percent(mine.accuracy)}、校准误差${mine.ece.toFixed(3)}`;
  const before = theirs ? `，现用模型（${championName}）${percent(theirs.accuracy)}、${theirs.ece.toFixed(3)}` : '，此前没有此类模型';
  return {
    from: from.toISOString(), to: to.toISOString(), championName, challenger: mine, champion: theirs, onlyChallenger, onlyChampion, losses, wins: lost === null,
    zh: `${figures}${before}。${lost ? `未胜出：${lost.zh}。` : '胜出。'}`,
    en: `On ${mine.tickets} held-back tickets: accuracy ${percent(mine.accuracy)}, ECE ${mine.ece.toFixed(3)}; ${theirs ? `in charge: ${percent(theirs.accuracy)}, ${theirs.ece.toFixed(3)}` : 'nothing was in charge'}. ${lost ? `Not won: ${lost.en}.` : 'Won.'}`,
  };
}

interface Standing { mine: Measured; theirs: Measured | null; onlyChallenger: number; onlyChampion: number; losses: Loss[]; settings: Contest['settings'] }

function reasonToLose({ mine, theirs, onlyChallenger, onlyChampion, losses, settings }: Standing): { zh: string; en: string } | null {
  const ahead = onlyChallenger - onlyChampion;
  if (theirs && mine.accuracy < theirs.accuracy + settings.gain) return { zh: `正确率须高出现用模型${percent(settings.gain)}以上`, en: `its accuracy must exceed that of the model in charge by ${percent(settings.gain)}` };
  if (theirs && ahead * ahead <= onlyChallenger + onlyChampion) return { zh: `只有新模型判对的${onlyChallenger}件、只有现用模型判对的${onlyChampion}件，差别可能出于偶然`, en: `${onlyChallenger} right only here, ${onlyChampion} only there: it may be chance` };
  const usual = Math.max(0, ...mine.byLabel.map((l) => l.tickets)) / Math.max(1, mine.tickets);
  if (!theirs && mine.accuracy <= usual) return { zh: `不比一律判为最常见的一类（${percent(usual)}）更准`, en: `no better than the commonest label alone (${percent(usual)})` };
  if (mine.ece > Math.max(settings.eceMost, theirs?.ece ?? 0)) return { zh: `校准误差${mine.ece.toFixed(3)}超过上限${settings.eceMost}`, en: `its ECE ${mine.ece.toFixed(3)} exceeds ${settings.eceMost}` };
  const [worst] = losses;
  if (worst) return { zh: `「${worst.name}」${worst.tickets}件的正确率由${percent(worst.champion)}降到${percent(worst.challenger)}，超过允许的${percent(settings.floorLoss)}`, en: `${worst.name} falls from ${percent(worst.champion)} to ${percent(worst.challenger)} on ${worst.tickets} tickets` };
  return null;
}

function floorOf(mine: Measured, theirs: Measured, nameOf: (label: string) => string, { floorTickets, floorLoss }: Contest['settings']): Loss[] {
  const before = new Map(theirs.byLabel.map((l) => [l.label, l]));
  return mine.byLabel
    .filter((l) => l.tickets >= floorTickets)
    .map((l) => ({ label: l.label, name: nameOf(l.label), tickets: l.tickets, challenger: l.right / l.tickets, champion: (before.get(l.label)?.right ?? 0) / l.tickets }))
    .filter((l) => l.champion - l.challenger > floorLoss)
    .toSorted((a, b) => b.champion - b.challenger - (a.champion - a.challenger));
}
