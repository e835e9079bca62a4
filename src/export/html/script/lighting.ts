/** Which places and lines light up together, and what is said about it. Nothing is looked up before it is first pointed at. */
export const lighting = String.raw`
const byId = (id) => document.getElementById(id);
const posts = byId('posts');
const record = byId('record');
const wide = matchMedia('(min-width: 800px)');
let marksByLine = null;
let linesByNumber = null;

// A mark lists its lines as "7w 7 2n": number, then what the words are to that line.
function indexMarks() {
  marksByLine = new Map();
  for (const mark of posts.querySelectorAll('[data-l]')) {
    for (const entry of mark.dataset.l.split(' ')) {
      const line = parseInt(entry, 10);
      const role = entry.slice(String(line).length) || 'm';
      const list = marksByLine.get(line);
      if (list) list.push({ mark, role });
      else marksByLine.set(line, [{ mark, role }]);
    }
  }
}
function marksOf(line) {
  if (!marksByLine) indexMarks();
  return marksByLine.get(line) || [];
}
function linesOf(number) {
  if (!linesByNumber) {
    linesByNumber = new Map();
    for (const line of record.querySelectorAll('[data-line]')) {
      const n = Number(line.dataset.line);
      if (linesByNumber.has(n)) linesByNumber.get(n).push(line);
      else linesByNumber.set(n, [line]);
    }
  }
  return linesByNumber.get(number) || [];
}
const numbersIn = (mark) => [...new Set(mark.dataset.l.split(' ').map((entry) => parseInt(entry, 10)))];

// Marks that touch are one place, however many pieces the text was cut into.
function runsOf(marks) {
  const runs = [];
  for (const mark of new Set(marks)) {
    const last = runs.length ? runs[runs.length - 1] : null;
    if (last && last[last.length - 1].nextSibling === mark) last.push(mark);
    else runs.push([mark]);
  }
  return runs;
}

// A target is what is pointed at: { line } of the record, { mark } in a post, or a whole { post }.
let hovered = null;
let focused = null;
let pinned = null;
let lit = [];
let stops = [];
let stop = 0;

function targetOf(element) {
  if (!element || !element.closest) return null;
  const line = element.closest('[data-line]');
  if (line) return { line: Number(line.dataset.line) };
  const mark = element.closest('[data-l]');
  if (mark && posts.contains(mark)) return { mark };
  const post = element.closest('.post');
  return post ? { post } : null;
}
const same = (a, b) => Boolean(a && b) && a.line === b.line && a.mark === b.mark && a.post === b.post;

function add(element, name) {
  element.classList.add(name);
  lit.push([element, name]);
}
function paint() {
  for (const [element, name] of lit) element.classList.remove(name);
  lit = [];
  const target = hovered || pinned || focused;
  const found = target ? light(target) : null;
  byId('lit-where').textContent = found && target.line ? found.words : '';
  return found;
}

// Lights everything up that belongs to the target; answers where to go from it, and what to say.
function light(target) {
  if (target.line) {
    const marks = marksOf(target.line);
    for (const { mark, role } of marks) add(mark, role === 'm' ? 'lit' : 'lit-' + role);
    for (const line of linesOf(target.line)) add(line, 'lit');
    const runs = runsOf(marks.map(({ mark }) => mark));
    for (const run of runs) add(run[0].closest('.post'), 'has-lit');
    return { stops: runs, words: runs.length ? count(runs.length, 'place') + ' lit in ' + postNumbers(runs) : 'No characters of a post stand behind this line' };
  }
  const numbers = target.mark ? numbersIn(target.mark) : [...new Set([...target.post.querySelectorAll('[data-l]')].flatMap(numbersIn))];
  const lines = numbers.flatMap(linesOf);
  for (const line of lines) add(line, 'lit');
  if (target.mark) add(target.mark, 'here');
  const rows = lines.filter((line) => line.classList.contains('line'));
  const parts = new Map();
  for (const row of rows) {
    const part = row.closest('.part');
    parts.set(part, (parts.get(part) || 0) + 1);
  }
  for (const part of parts.keys()) {
    const link = record.querySelector('.parts a[href="#' + part.id + '"]');
    if (link) add(link, 'lit');
  }
  const where = [...parts].map(([part, n]) => n + ' in ' + part.querySelector('h2').firstChild.textContent.trim());
  return { stops: rows.map((row) => [row]), words: rows.length ? count(rows.length, 'line') + ' read from here: ' + where.join(', ') : 'No line was read from here' };
}
function count(n, what) { return n + ' ' + what + (n === 1 ? '' : 's'); }
function postNumbers(runs) {
  const numbers = [...new Set(runs.map((run) => run[0].closest('.post').id.slice(1)))];
  if (numbers.length === 1) return 'post ' + numbers[0];
  if (numbers.length > 8) return numbers.length + ' posts';
  return 'posts ' + numbers.slice(0, -1).join(', ') + ' and ' + numbers[numbers.length - 1];
}

// Posts scroll in a pane of their own where there is room for one; moving the whole page would move the line out of sight.
function reveal(element) {
  if (!element) return;
  const inPane = wide.matches && posts.contains(element);
  const scroll = () => {
    const box = element.getBoundingClientRect();
    const pane = inPane ? posts.getBoundingClientRect() : { top: 0, bottom: innerHeight };
    const top = Math.max(0, pane.top) + 90;
    const bottom = Math.min(innerHeight, pane.bottom) - 70;
    if (box.top >= top && box.bottom <= bottom) return;
    const by = box.top - top - (bottom - top) / 4;
    if (inPane) posts.scrollTop += by;
    else scrollBy(0, by);
  };
  scroll();
  // What was far off screen had only a guessed height until now; each frame lays out more of what lies between.
  let frames = 4;
  requestAnimationFrame(function again() {
    scroll();
    if (--frames) requestAnimationFrame(again);
  });
}
`;
