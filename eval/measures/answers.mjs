import { existsSync, readFileSync } from 'node:fs';

const MEETS = ['explicit', 'implicit'];
const AVOIDS = ['dodging', 'deflection', 'declining to answer', 'claims ignorance', 'clarification'];

/** Whether two of three people put an answer under one of these labels. */
const twoSay = (labels, among) => labels.filter((label) => among.includes(label)).length >= 2;

function scoreOf(answers) {
  const called = (verdict) => answers.filter(({ addressed }) => addressed === verdict);
  const [yes, no] = [called('yes'), called('no')];
  const share = (part, whole) => (whole.length === 0 ? 0 : (100 * part.length) / whole.length);
  return {
    yes: share(yes.filter(({ labels }) => twoSay(labels, MEETS)), yes),
    no: share(no.filter(({ labels }) => twoSay(labels, AVOIDS)), no),
    called: share([...yes, ...no], answers),
    counts: { answers: answers.length, yes: yes.length, partly: called('partly').length, no: no.length, unknown: called('unknown').length },
  };
}

/** Answers read as one post each, the question before them, against what two of three people say of them. */
export async function measureAnswers({ core, data, skip, detail }) {
  const path = `${data}/exchanges/qevasion.jsonl`;
  if (!existsSync(path)) {
    skip(['answers-yes', 'answers-no', 'answers-called'], 'exchanges/qevasion.jsonl is not there');
    return {};
  }
  const rows = readFileSync(path, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  const answers = [];
  for (const { question, answer, labels } of rows) answers.push({ labels, addressed: await core.addressed(question.replace(/\s+/g, ' ').trim(), answer) });
  const all = scoreOf(answers);
  // Rules were written with the even rows before the eyes; the odd ones tell what they are worth.
  detail('answers', { all, even: scoreOf(answers.filter((_, k) => k % 2 === 0)), odd: scoreOf(answers.filter((_, k) => k % 2 === 1)) });
  return { 'answers-yes': all.yes, 'answers-no': all.no, 'answers-called': all.called };
}
