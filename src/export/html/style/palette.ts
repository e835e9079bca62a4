/** Every colour of the page by day and by night; text colours hold 4.5 : 1 against paper, panel and light. */
const LIGHT = {
  paper: '#fbfaf6', panel: '#f3f1ea', ink: '#1c1b19', soft: '#5b5750', rule: '#dcd8cd', strong: '#8d877b',
  accent: '#1d4f7c', lit: '#ffe9a3', word: '#ffd257', edge: '#a97400', knock: '#fbfaf6',
  done: '#1c6a47', ongoing: '#1a5fa6', planned: '#8a5800', off: '#5f6167', denied: '#a52f2a',
};
const DARK: Record<keyof typeof LIGHT, string> = {
  paper: '#15171a', panel: '#1d2024', ink: '#e9e6df', soft: '#a8a49b', rule: '#33373d', strong: '#7b8089',
  accent: '#8fc1ee', lit: '#4b3b08', word: '#6f5500', edge: '#e0b040', knock: '#15171a',
  done: '#63c494', ongoing: '#78b6f4', planned: '#e0a84a', off: '#a9adb5', denied: '#f2867f',
};

const declared = (colours: Record<string, string>, scheme: string): string =>
  `color-scheme:${scheme};${Object.entries(colours).map(([name, value]) => `--${name}:${value};`).join('')}`;

export const palette = `
:root{${declared(LIGHT, 'light')}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${declared(DARK, 'dark')}}}
:root[data-theme=dark]{${declared(DARK, 'dark')}}
@media print{:root:root:root{${declared(LIGHT, 'light')}--paper:#fff;--panel:#fff;--knock:#fff}}
`;
