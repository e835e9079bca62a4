/**
 * What the language core has to reach, and what it aims at. A figure is in per cent unless its unit says otherwise; `less` marks those where
 * less is better.
 */
export const BARS = {
  'upos-ewt': { what: 'tags (UPOS), given tokens', on: 'EWT dev', least: 95.5, aim: 97.2 },
  'upos-gum': { what: 'tags (UPOS), given tokens', on: 'GUM dev', least: 96.5, aim: 98.2 },
  'uas-ewt': { what: 'heads (UAS), given tokens, predicted tags', on: 'EWT dev', least: 89.0, aim: 93 },
  'las-ewt': { what: 'heads and relations (LAS), likewise', on: 'EWT dev', least: 86.0, aim: 90.5 },
  'sentences-ewt': { what: 'sentence bounds F1, raw text', on: 'EWT dev', least: 82, aim: 92 },
  'sentences-gum': { what: 'sentence bounds F1, raw text', on: 'GUM dev', least: 93, aim: 97 },
  names: { what: "names, span and type, F1 against CoreNLP's", on: 'PolNeAR dev', least: 89, aim: 94 },
  'all-source': { what: 'attribution, all: source exact F1', on: 'PolNeAR dev', least: 75, aim: 80, human: 77.7 },
  'all-cue': { what: 'attribution, all: cue exact F1', on: 'PolNeAR dev', least: 69, aim: 74, human: 71.1 },
  'all-content': { what: 'attribution, all: content exact F1', on: 'PolNeAR dev', least: 63, aim: 70, human: 68.8 },
  'all-who-what': { what: 'attribution, all: who-what F1', on: 'PolNeAR dev', least: 71, aim: 78, human: 76.5 },
  'speech-who-what': { what: 'attribution, speech: who-what F1', on: 'PolNeAR dev', least: 88, aim: 93, human: 92.8 },
  'speech-content': { what: 'attribution, speech: content exact F1', on: 'PolNeAR dev', least: 78, aim: 87, human: 86.6 },
  'shown-precision': { what: 'speech shown by the record: who-what precision', on: 'PolNeAR dev', least: 92, aim: 96 },
  'shown-recall': { what: 'speech shown by the record: who-what recall', on: 'PolNeAR dev', least: 78, aim: 85 },
  calibration: { what: 'confidence: expected calibration error', on: 'PolNeAR dev', least: 0.05, aim: 0.02, less: true, digits: 3 },
  'bits-loss': { what: '8 bits against 32: greatest loss on the attribution rows', on: 'PolNeAR dev', least: 1.0, aim: 0.3, less: true },
  'events-found': { what: 'events end to end: pair found, at most 2 a sentence', on: 'PLV, every fifth', least: 65, aim: 85 },
  'events-right': { what: 'events end to end: pair and type right', on: 'PLV, every fifth', least: 54, aim: 75 },
  'plover-type': { what: 'event type', on: 'PLOVER', least: 65, aim: 80 },
  'plover-parties': { what: 'actor and target F1', on: 'PLOVER', least: 66, aim: 82 },
  'happened-right': { what: 'happened or not, where both judges agree: accuracy', on: 'UDS dev', least: 86, aim: 92 },
  'happened-f1': { what: 'happened or not, likewise: macro F1', on: 'UDS dev', least: 84, aim: 91 },
  'between-accuracy': { what: 'event type, actor and target given: accuracy', on: 'PLV held out', least: 80, aim: 87 },
  'between-macro': { what: 'event type, actor and target given: macro F1', on: 'PLV held out', least: 77, aim: 85 },
  'same-b-cubed': { what: 'the same again, mentions given: B-cubed F1', on: 'ECB+ kept topics', least: 79, aim: 86 },
  'same-precision': { what: 'pairs across articles: precision', on: 'ECB+ kept topics', least: 85, aim: 90 },
  'same-recall': { what: 'pairs across articles: recall', on: 'ECB+ kept topics', least: 52, aim: 75 },
  'persons-gum': { what: 'pronouns and short names linked to the right person', on: 'GUM dev', least: 74, aim: 85 },
  'times-span': { what: 'times: days, stretches, clocks, lengths: span exact F1', on: 'Recognizers specs', least: 75, aim: 90 },
  'times-value': { what: 'times: value right given span', on: 'Recognizers specs', least: 75, aim: 90 },
  'places-span': { what: 'places, span exact F1', on: 'GeoVirus', least: 78, aim: 88 },
  'places-near': { what: 'places, within 161 km given span', on: 'GeoVirus', least: 82, aim: 92 },
  'answers-yes': { what: 'of answers called yes, those that two of three people say meet', on: 'QEvasion', least: 75, aim: 90 },
  'answers-no': { what: 'of answers called no, those that two of three say avoid', on: 'QEvasion', least: 65, aim: 80 },
  'answers-called': { what: 'share of answers called either', on: 'QEvasion', least: 35, aim: 70 },
  'speed-articles': { what: 'whole annotate against a bare run of its encoder', on: 'PolNeAR dev texts', least: 0.6, aim: 0.85, digits: 2 },
  'speed-posts': { what: 'whole annotate against a bare run of its encoder', on: '40-token posts', least: 0.6, aim: 0.85, digits: 2 },
  'speed-whole': { what: 'whole job from text to record against a bare encoder', on: '40-token posts', least: 0.5, aim: 0.75, digits: 2 },
  'speed-day': { what: 'whole job from text to record against a bare encoder', on: 'a day of 2,000 posts', least: 0.5, aim: 0.75, digits: 2 },
  start: { what: 'start to the first line of a small day, ms', on: 'a bundled day', least: 700, aim: 400, less: true, digits: 0 },
  'cases-easy': { what: 'days with every easy point', on: 'cases', least: 12, aim: 16, digits: 0 },
  'cases-least': { what: 'least share of easy points of a day', on: 'cases, the real day', least: 90, aim: 95 },
  'cases-hard': { what: 'share of hard points, all days', on: 'cases, the real day', least: 80, aim: 80 },
  'cases-claims': { what: "claims, plans, wishes told on the channel's own word", on: 'cases, the real day', least: 0, aim: 0, less: true, digits: 0 },
};

/** `met`, `short` of the least, or `aim` where the aim is reached. */
export function verdict({ least, aim, less }, figure) {
  const reaches = (mark) => (less ? figure <= mark : figure >= mark);
  return reaches(aim) ? 'aim' : reaches(least) ? 'met' : 'short';
}
