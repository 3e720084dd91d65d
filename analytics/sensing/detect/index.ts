/** The pure core of sensing: history and cases in, findings out. */
export { learn, baselineDays, type Baseline } from './baseline.ts';
export { usualSettings, type Atlas, type Case, type Cell, type Finding, type FoundDay, type History, type Level, type SensingSettings } from './contract.ts';
export { dayNumber, dayText } from './days.ts';
export { focusAfterDays, isSameOutbreak, overAfterDays } from './same-outbreak.ts';
export { testsADay, thresholdOf } from './thresholds.ts';
export { watch } from './watch.ts';
export { exemplarOf, type Candidate } from './exemplar.ts';
export { comingMatters, yearOfMatters, type Coming, type YearOfMatter } from './seasonal.ts';
