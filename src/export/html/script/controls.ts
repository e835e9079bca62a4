/** The theme, the two sides of a narrow window, and the record given back as a file. */
export const controls = String.raw`
const root = document.documentElement;
root.classList.add('js');
for (const element of document.querySelectorAll('.tools, .sides')) element.hidden = false;
// Without script a line cannot be pressed, so only script says that it can. Nobody can tab through thousands of lines and marks:
// one line of a list and one post take the tab stop, arrows lead on.
for (const line of record.querySelectorAll('.line')) {
  line.setAttribute('role', 'button');
  line.setAttribute('aria-pressed', 'false');
}
for (const list of record.querySelectorAll('[data-list]')) {
  const first = list.querySelector('.line');
  if (first) first.tabIndex = 0;
}
const articles = [...posts.querySelectorAll('.post')];
for (const article of articles) {
  article.setAttribute('aria-labelledby', article.id.replace('p', 'h'));
  article.setAttribute('aria-describedby', 'posts-how');
}
if (articles.length) articles[0].tabIndex = 0;

// A page opened from disk may be refused storage: the choice then lasts as long as the page.
const THEMES = ['auto', 'light', 'dark'];
let theme = 'auto';
try { theme = localStorage.getItem('readout-theme') || 'auto'; } catch {}
function setTheme(next) {
  theme = THEMES.includes(next) ? next : 'auto';
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  byId('theme').textContent = 'Theme: ' + theme;
}
setTheme(theme);
byId('theme').addEventListener('click', () => {
  setTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]);
  try { localStorage.setItem('readout-theme', theme); } catch {}
});

function showSide(side) {
  document.querySelector('.two').dataset.show = side;
  for (const button of document.querySelectorAll('[data-side]')) button.setAttribute('aria-pressed', String(button.dataset.side === side));
}
for (const button of document.querySelectorAll('[data-side]')) button.addEventListener('click', () => {
  showSide(button.dataset.side);
  const { top } = document.querySelector('.two').getBoundingClientRect();
  if (top < 0) scrollBy(0, top);
});
for (const link of document.querySelectorAll('a[href^="#"]')) link.addEventListener('click', () => showSide(link.hash === '#posts' ? 'posts' : 'record'));

const save = byId('save');
const json = byId('readout-record');
save.hidden = !json;
save.addEventListener('click', () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([json.textContent], { type: 'application/json' }));
  link.download = 'readout.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
});
`;
