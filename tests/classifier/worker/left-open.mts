/** Starts two classifiers and judges; comes to its end without closing the second. */
import { startClassifier } from '../../../classifier/index.ts';

const closed = await startClassifier();
await closed.close();
const classifier = await startClassifier();
console.log((await classifier.judge({ content: '公司拖欠工资' })).categories[0]!.label);
