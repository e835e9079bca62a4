import type { Phase } from '../../record/event.js';

/** What a verb says of the event its noun names: it passes its own tense on, or says that it began, ended, was moved. */
export type Aspect = 'tense' | 'begin' | 'go-on' | 'end' | 'plan' | 'move' | 'call-off' | 'deny';

const ASPECT: Record<Aspect, string> = {
  tense: 'hold have make pay conduct launch carry stage take occur happen host give deliver mount perform undertake wage be attend join do receive see suffer erupt strike hit rock reach last rage drag ' +
    'hear feel record register witness follow spark trigger provoke prompt',
  begin: 'begin start open commence kick resume launch restart break',
  'go-on': 'continue proceed persist extend go',
  end: 'end conclude finish complete wrap close finalise finalize',
  plan: 'plan schedule prepare arrange announce set agree expect slate fix await',
  move: 'postpone delay move reschedule defer push put shift adjourn bring',
  'call-off': 'cancel scrap abandon scuttle call drop axe shelve ditch rescind',
  deny: 'deny refute',
};

// These say what they say of an event only with their particle: "put off", "called off", "pushed back".
const NEEDS_PARTICLE: Record<string, readonly string[]> = {
  go: ['on'], put: ['off', 'back'], push: ['back'], call: ['off'], kick: ['off'], carry: ['out'], drop: [], bring: ['forward'], break: ['out'], set: ['for'],
};

/** These say nothing of an event without it. */
const ALONE = new Set(['put', 'push', 'bring', 'call', 'break', 'go']);

const BY_LEMMA = new Map<string, Aspect>(
  (Object.entries(ASPECT) as [Aspect, string][]).flatMap(([aspect, words]) => words.split(' ').map((word) => [word, aspect] as const)),
);

/** The aspect of a verb with the words that follow it; null where it says nothing of an event. */
export function aspectOf(lemma: string, particles: readonly string[]): Aspect | null {
  const aspect = BY_LEMMA.get(lemma) ?? null;
  const needed = NEEDS_PARTICLE[lemma];
  if (needed && !needed.some((particle) => particles.includes(particle))) return ALONE.has(lemma) ? null : aspect;
  return aspect;
}

/** What an aspect makes of an event when the verb itself stands in a phase: "have begun", "will begin", "have not begun", "will not begin". */
const UNDER: Record<Exclude<Aspect, 'tense'>, Readonly<Record<Phase, Phase>>> = {
  begin: { done: 'ongoing', ongoing: 'ongoing', planned: 'planned', denied: 'planned', 'called-off': 'called-off' },
  'go-on': { done: 'ongoing', ongoing: 'ongoing', planned: 'planned', denied: 'denied', 'called-off': 'called-off' },
  end: { done: 'done', ongoing: 'ongoing', planned: 'ongoing', denied: 'ongoing', 'called-off': 'ongoing' },
  plan: { done: 'planned', ongoing: 'planned', planned: 'planned', denied: 'denied', 'called-off': 'denied' },
  move: { done: 'planned', ongoing: 'planned', planned: 'planned', denied: 'planned', 'called-off': 'planned' },
  'call-off': { done: 'called-off', ongoing: 'called-off', planned: 'called-off', denied: 'planned', 'called-off': 'planned' },
  deny: { done: 'denied', ongoing: 'denied', planned: 'denied', denied: 'done', 'called-off': 'done' },
};

/** The phase of an event under a verb of this aspect which itself stands in `phase`. */
export function underAspect(aspect: Aspect, phase: Phase): Phase {
  return aspect === 'tense' ? phase : UNDER[aspect][phase];
}
