/** Mouse, touch and keys: what is pointed at, what is kept lit, and the bar that leads from place to place. */
export const pointing = String.raw`
const bar = byId('bar');
function say(words) { byId('live').textContent = words; }

function pin(target) {
  for (const line of record.querySelectorAll('[aria-pressed="true"]')) line.setAttribute('aria-pressed', 'false');
  pinned = target;
  const found = paint();
  bar.hidden = !pinned;
  document.documentElement.classList.toggle('pinned', Boolean(pinned));
  if (!pinned) return;
  if (pinned.line) for (const line of linesOf(pinned.line)) if (line.classList.contains('line')) line.setAttribute('aria-pressed', 'true');
  stops = found.stops;
  stop = 0;
  byId('bar-text').textContent = found.words;
  byId('bar-back').hidden = byId('bar-next').hidden = stops.length < 2;
  nameShow();
  say(found.words);
  if (wide.matches) goTo(0);
}
// Where one side is shown at a time, the bar leads from what was pressed to what it lit, and back.
const farSide = () => (pinned.line ? 'posts' : 'record');
const isFar = () => document.querySelector('.two').dataset.show === farSide();
const SIDE_NAMES = { posts: 'the posts', record: 'the record' };
function nameShow() {
  byId('bar-show').hidden = wide.matches || stops.length === 0;
  byId('bar-show').textContent = isFar() ? 'Back to ' + SIDE_NAMES[pinned.line ? 'record' : 'posts'] : 'Show in ' + SIDE_NAMES[farSide()];
}
function show() {
  if (!isFar()) { goTo(stop); return; }
  showSide(pinned.line ? 'record' : 'posts');
  nameShow();
  reveal(pinned.line ? linesOf(pinned.line).find((line) => line.classList.contains('line')) : pinned.mark || pinned.post);
}
function goTo(i) {
  if (stops.length === 0) return;
  for (const element of document.querySelectorAll('.current')) element.classList.remove('current');
  stop = (i + stops.length) % stops.length;
  for (const element of stops[stop]) element.classList.add('current');
  if (stops.length > 1) byId('bar-text').textContent = (stop + 1) + ' of ' + light(pinned).words;
  if (!wide.matches) showSide(farSide());
  nameShow();
  reveal(stops[stop][0]);
}
function clear() {
  for (const element of document.querySelectorAll('.current')) element.classList.remove('current');
  hovered = focused = null;
  pin(null);
  say('');
}

document.addEventListener('pointerover', (event) => {
  // A finger has no hover: its tap comes as a click.
  if (event.pointerType === 'touch') return;
  const target = targetOf(event.target);
  if (same(target, hovered) || (!target && !hovered)) return;
  hovered = target;
  paint();
});
document.documentElement.addEventListener('pointerleave', () => { hovered = null; paint(); });

document.addEventListener('click', (event) => {
  if (event.target.closest('a, button')) return;
  // Selecting words to copy them is not pointing.
  const selection = getSelection();
  if (selection && !selection.isCollapsed) return;
  const target = targetOf(event.target);
  if (!target) return;
  hovered = null;
  pin(same(target, pinned) ? null : target);
});

document.addEventListener('focusin', (event) => {
  const { target } = event;
  // A mouse leaves focus where it pressed; only focus that came by key points at anything.
  if (!target.matches(':focus-visible')) return;
  if (target.matches('.line')) focused = { line: Number(target.dataset.line) };
  else if (target.matches('.post')) focused = { post: target };
  else return;
  const found = paint();
  if (found) say(found.words);
});
document.addEventListener('focusout', () => { focused = null; paint(); });

const STEPS = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (key === 'Escape') { clear(); return; }
  const isLine = target.matches('.line');
  const isPost = target.matches('.post');
  if (!isLine && !isPost) return;
  if (key === 'Enter' || key === ' ') {
    event.preventDefault();
    const own = isLine ? { line: Number(target.dataset.line) } : focused || { post: target };
    hovered = null;
    pin(same(own, pinned) ? null : own);
  } else if (key === 'ArrowLeft' || key === 'ArrowRight') {
    event.preventDefault();
    const by = key === 'ArrowRight' ? 1 : -1;
    if (isPost) nextMark(target, by);
    else step(target, by);
  } else if (key in STEPS) {
    event.preventDefault();
    step(target, STEPS[key]);
  }
});

// One tab stop a list: it moves with the arrows.
function step(from, by) {
  const items = from.matches('.post') ? [...posts.querySelectorAll('.post')] : [...from.closest('[data-list]').querySelectorAll('.line')];
  const to = items[Math.min(items.length - 1, Math.max(0, items.indexOf(from) + by))];
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus({ preventScroll: true });
  reveal(to);
}
function nextMark(post, by) {
  const marks = [...post.querySelectorAll('[data-l]')];
  if (marks.length === 0) return;
  const at = focused && focused.mark ? marks.indexOf(focused.mark) : by > 0 ? -1 : marks.length;
  const mark = marks[Math.min(marks.length - 1, Math.max(0, at + by))];
  hovered = pinned && !pinned.line ? null : hovered;
  focused = { mark };
  if (pinned) pin(null);
  const found = paint();
  say('“' + mark.textContent + '”: ' + found.words);
}

byId('bar-back').addEventListener('click', () => goTo(stop - 1));
byId('bar-next').addEventListener('click', () => goTo(stop + 1));
byId('bar-show').addEventListener('click', show);
byId('bar-clear').addEventListener('click', clear);
`;
