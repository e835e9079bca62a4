import type { Cluster } from './cluster.js';
import { acronymsOf, inOrder, isPatronymicFor, soundOf } from './names.js';

/** Longer names than this are called by no part of them. */
const LONGEST_PART = 12;

/** The named clusters by all that a shorter or other form of their names may look like, so that none has to be tried against every other. */
export class NameIndex {
  private readonly byForm = new Map<string, number[]>();
  private readonly surnames = new Set<string>();

  /** Takes a new cluster in; clusters come in ascending order. */
  add(index: number, { key, kind }: Cluster): void {
    const words = key.split(' ');
    for (let n = 1; n < words.length && n <= LONGEST_PART; n++) {
      this.file(`part ${words.slice(0, n).join(' ')}`, index);
      this.file(`part ${words.slice(-n).join(' ')}`, index);
    }
    if (kind !== 'person') return;
    this.file(`first ${words[0]}`, index);
    this.file(`sound ${soundOf(key)}`, index);
    if (words.length < 2) return;
    this.file(`initial ${words[0][0]} ${words.at(-1)}`, index);
    this.file(`rims ${words[0]} ${words.at(-1)}`, index);
    this.file(`words ${inOrder(key)}`, index);
    this.surnames.add(words.at(-1) as string);
    // The first of two surnames: "Zelaya" of "Edgardo Zelaya Pineda".
    if (words.length === 3) {
      this.file(`part ${words[1]}`, index);
      this.surnames.add(words[1]);
    }
  }

  /** Takes in another name of an organisation. */
  addName(index: number, name: string): void {
    for (const acronym of acronymsOf(name)) this.file(`acronym ${acronym}`, index);
  }

  /** True where the word ends a person's name of several words, or comes second of three. */
  isSurname(word: string): boolean {
    return this.surnames.has(word);
  }

  /** Clusters, ascending, that the name may belong to: none that is missing here is called so, some that are here are not. */
  mayBe(key: string, text: string): number[] {
    const words = key.split(' ');
    const forms = [`part ${key}`, `acronym ${text}`];
    if (words.length > 1) forms.push(`sound ${soundOf(key)}`, `initial ${words[0]} ${words.at(-1)}`, `rims ${words[0]} ${words.at(-1)}`, `words ${inOrder(key)}`);
    if (isPatronymicFor(key, `${words[0]} -`)) forms.push(`first ${words[0]}`);
    return [...new Set(forms.flatMap((form) => this.byForm.get(form) ?? []))].sort((a, b) => a - b);
  }

  private file(form: string, index: number): void {
    const list = this.byForm.get(form);
    if (!list) this.byForm.set(form, [index]);
    else if (list.at(-1) !== index) list.push(index);
  }
}
