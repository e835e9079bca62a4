import { describe, expect, it } from 'vitest';
import { isAcronymOf, isInitialFor, isPatronymicFor, isShortFor, knownName, nameKey, soundOf } from './names.js';

describe('names compared', () => {
  it.each([
    ['Kim Jong-un', 'Kim Jong Un'],
    ['the Élysée', 'Elysee'],
    ['Zelenskyy', 'Zelenskiy'],
    ['Moscow’s', 'Moscow'],
    ['Komsomolsk-on-Amur', 'komsomolsk on amur'],
  ])('%s is %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ['Yousef Kabbashi', 'Yusef Kabashi'],
    ['Sergei Lavrov', 'Sergey Lavrov'],
    ['Majid al-Khalifi', 'Majid Khalifi'],
    ['Mohammed Khan', 'Mohamed Khan'],
  ])('%s sounds as %s', (a, b) => {
    expect(soundOf(nameKey(a))).toBe(soundOf(nameKey(b)));
  });

  it.each([
    ['Anna Brandt', 'Hanna Brand'],
    ['Ali Hassan', 'Ali Hussein'],
    ['Peter Moore', 'Petra Moore'],
  ])('%s does not sound as %s', (a, b) => {
    expect(soundOf(nameKey(a))).not.toBe(soundOf(nameKey(b)));
  });

  it('knows parts, initials, fathers’ names and acronyms', () => {
    expect(isShortFor('osei', 'martin osei', 'person')).toBe(true);
    expect(isShortFor('martin', 'martin osei', 'person')).toBe(true);
    expect(isShortFor('osei', 'oseikrom martin', 'person')).toBe(false);
    expect(isInitialFor('m osei', 'martin osei')).toBe(true);
    expect(isInitialFor('k osei', 'martin osei')).toBe(false);
    expect(isPatronymicFor('daulet erlanovich', 'daulet omarov')).toBe(true);
    expect(isPatronymicFor('daulet omarov', 'daulet akhmetov')).toBe(false);
    expect(isAcronymOf('NSC', 'National Seismological Centre')).toBe(true);
    expect(isAcronymOf('MOD', 'Ministry of Defence')).toBe(true);
    expect(isAcronymOf('NSC', 'National Bank')).toBe(false);
  });

  it('takes a name for what the facts know under it, of the kind at hand alone', () => {
    expect(knownName('DPRK', 'place')).toMatchObject({ key: 'north korea', kind: 'place' });
    expect(knownName('WHO', 'organisation')).toMatchObject({ key: 'world health organization' });
    expect(knownName('Jordan', 'person')).toBeNull();
    expect(knownName('Xylophor', 'organisation')).toBeNull();
  });
});
