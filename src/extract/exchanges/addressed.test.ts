import { describe, expect, it } from 'vitest';
import { loadCore, parse } from '../../parse/parse.js';
import { treeOf } from '../../parse/tree.js';
import type { Addressed } from '../../record/statement.js';
import { addressedBy } from './addressed.js';
import { questionsIn } from './question.js';

const core = await loadCore();

async function addressed(question: string, answer: string): Promise<Addressed> {
  const text = `${question}\n${answer}`;
  return addressedBy(treeOf(await parse(text, core)), { start: 0, end: question.length }, answer === '' ? [] : [{ start: question.length + 1, end: text.length }]);
}

describe('what a question wants', () => {
  it.each([
    ['Will you resign?', ['polar']],
    ['Minister, has anybody been dismissed?', ['polar']],
    ['whether she would go', ['polar']],
    ['You will sign it?', ['polar']],
    ['Do you want tea or coffee?', ['choice']],
    ['Will you go or not?', ['polar']],
    ['Who owns the well?', ['person']],
    ['When will the schools reopen?', ['time']],
    ['What time will the ferry leave?', ['time']],
    ['Where will the families live?', ['place']],
    ['How many doses are in the country?', ['number']],
    ['Why was the well not tested?', ['reason']],
    ['How will you pay for it?', ['manner']],
    ['What is your plan?', ['thing']],
    ['Can you tell us when the bridge will open?', ['time']],
    ['Could you comment on the rumours?', ['open']],
    ['Progress on the dam.', ['open']],
    ['The dam broke in June. Did you know? And who told you?', ['polar', 'person']],
  ])('%s', async (text, kinds) => {
    expect(questionsIn(treeOf(await parse(text, core)), { start: 0, end: text.length }).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('is answered', () => {
  it.each([
    ['Will you resign?', 'No.'],
    ['Will you resign?', 'Certainly not.'],
    ['Did the inspectors visit the mine?', 'They did not.'],
    ['Have the rebels signed?', 'They have, and I thank them for it.'],
    ['Is the bridge safe?', 'I hope so.'],
    ['Is it true that the dam was never tested?', 'That is simply not true.'],
    ['Did the mayor know of the leak?', 'Well, the mayor knew of it in June.'],
    ['whether he would go', 'I will not resign.'],
    ['Will you resign?', 'Not on my watch.'],
    ['Are you willing to testify?', 'I am willing to testify before any court.'],
    ['How many homes were lost?', 'We have counted 640 homes so far.'],
    ['How many homes were lost?', 'Eleven.'],
    ['How many homes were lost?', 'None.'],
    ['When will the schools reopen?', 'On Monday.'],
    ['When will the schools reopen?', 'As soon as the water is clean.'],
    ['Who signed the order?', 'Colonel Anna Weiss.'],
    ['Where will the families live?', 'In Oslo, for now.'],
    ['Why was the road closed?', 'Because the bank had slipped.'],
    ['What is your plan?', 'The plan is to rebuild the quay.'],
    ['Will the ferries be stopped?', 'Look, people have to eat. But to answer your question: they will run.'],
    ['whether she would go', 'she would not go'],
  ])('%s %s', async (question, answer) => {
    expect(await addressed(question, answer)).toBe('yes');
  });
});

describe('is not answered', () => {
  it.each([
    ['Who owns the well?', 'No comment.'],
    ['Why was the well not tested in June?', 'I am not going to discuss June today.'],
    ['Will you run again?', 'I won’t get into that.'],
    ['Will you run again?', 'We will not speculate.'],
    ['How many were hurt?', 'I don’t know.'],
    ['How many were hurt?', 'I haven’t seen the figures yet.'],
    ['Who gave the order?', 'You would have to ask the ministry.'],
    ['Who gave the order?', 'I’ll let the general speak to that.'],
    ['Who will be your finance minister?', 'That is a matter for next week.'],
    ['What if the court rules against you?', 'I don’t answer hypothetical questions.'],
    ['Do you still trust the minister?', 'Next question, please.'],
    ['Do you still trust the minister?', 'Thank you all for coming.'],
  ])('%s %s', async (question, answer) => {
    expect(await addressed(question, answer)).toBe('no');
  });
});

describe('is answered in part', () => {
  it.each([
    ['Will you resign? And when?', 'Yes, I will.'],
    ['Did you vote for the law?', 'I did, and I am not going to say why.'],
    ['Did you pay the guards, and who asked you to?', 'Yes. Nothing more to add.'],
  ])('%s %s', async (question, answer) => {
    expect(await addressed(question, answer)).toBe('partly');
  });
});

describe('is not known to be answered', () => {
  it.each([
    ['Will you resign?', ''],
    ['Has anybody been dismissed?', 'Two officials left on Friday.'],
    ['Who signed the order?', 'The telephone has no memory.'],
    ['Will you resign?', 'The port has been our pride for ninety years, and it has fed this town in good times and in bad.'],
    // A "no" that only takes the floor.
    ['Do you regret the speech?', 'No, I appreciate you raising this, because the harbour is what my whole government has worked for.'],
  ])('%s %s', async (question, answer) => {
    expect(await addressed(question, answer)).toBe('unknown');
  });
});
