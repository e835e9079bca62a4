/** The theme, the two sides of a narrow window, and the record given back as a file. */
export const controls = String.raw`
const root = document.documentElement;
root.classList.add('js');
for (const element of document.querySelectorAll('.tools, .sides')) element.hidden = false;

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
