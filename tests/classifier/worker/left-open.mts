/** Starts a classifier, judges, and comes to its end without closing it. */
import { startClassifier } from '../../../classifier/index.ts';

const classifier = await startClassifier();
console.log((await classifier.judge({ content: '公司拖欠工资' })).categories[0]!.label);
