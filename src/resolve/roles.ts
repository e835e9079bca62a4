import type { MentionFinding } from '../extract/findings.js';
import { holderOf, type OfficeKind, officesCalled, officesHeldBy } from '../facts/offices.js';
import { organisationNamed } from '../facts/organisations.js';
import { outletNamed } from '../facts/outlets.js';
import { nominalKind } from '../facts/nominals.js';
import { countryOfDemonym } from '../facts/places.js';
import type { Cluster } from './cluster.js';
import { isShortFor, nameKey } from './names.js';
import { roleFit, roleFits } from './role-fit.js';
import { isQuoted, lookedFor, type Scene } from './scene.js';

/** "the company": whichever body is in the foreground, where no other owns the word. */
const GENERIC = new Set('company firm club organisation organization manufacturer maker airline operator retailer team group'.split(' '));
const FIRMS = new Set('maker group insurer lender retailer carmaker automaker drugmaker chipmaker planemaker airline carrier firm company manufacturer operator supplier brewer producer chain startup utility publisher conglomerate shipbuilder'.split(' '));
/** Last words of names of what nobody calls a company. */
const NO_FIRM = new Set('union federation association league court police ministry department commission council parliament army navy party government authority senate congress committee office treasury duma assembly post times news radio tv television herald tribune journal gazette echo telegraph express mail'.split(' '));
/** "the paper": whoever relayed last. */
const OUTLETS = /^(?:(?:news)?paper|tabloid|weekly|daily|magazine|journal|broadcaster|news agency|(?:tv |television |radio )?(?:channel|station)|(?:news )?(?:site|website|outlet))$/iu;
/** What a body speaks through. */
const VOICE = /\b(?:press (?:service|office|centre|center)|website|newsroom)$/iu;
/** What tells a person already told of, never a new one: "the 24-year-old", "the Iowa Democrat", "the striker". */
const DESCRIPTION = /(?:^|\s)(?:\d{1,3}-year-old|democrat|republican|conservative|liberal|socialist|tory)$/iu;

const withoutDemonym = (text: string): string => text.split(/\s+/u).filter((word) => countryOfDemonym(word) === undefined || !/^\p{Lu}/u.test(word)).join(' ');

/** Offices of which a place or a party has one at a time: who is told of with one has most likely been told of before. */
const PUBLIC: ReadonlySet<OfficeKind> = new Set<OfficeKind>(['head-of-state', 'head-of-government', 'minister', 'local', 'legislator', 'party', 'company', 'judge', 'diplomat', 'religious', 'sport']);
/** Heads of a country: "Spain's leader". */
const LEADING: ReadonlySet<OfficeKind> = new Set<OfficeKind>(['head-of-state', 'head-of-government']);

/** Who is addressed so: "His Majesty" is a king. */
const STYLES: readonly (readonly [RegExp, RegExp])[] = [
  [/\bmajesty$/iu, /\b(?:king|queen|emperor|empress|monarch|sultan)\b/u],
  [/\bhighness$/iu, /\b(?:prince|princess|duke|duchess|emir|sheikh|king|queen)\b/u],
  [/\bholiness$/iu, /\b(?:pope|pontiff|patriarch|lama|catholicos)\b/u],
];

/** The person in the file's foreground or later in it whom a role of one person means; -1 where nobody fits. */
export function resolvePersonRole(mention: MentionFinding, index: number, scene: Scene): number {
  const { clusters, salience, row, findings, speaker, day } = scene;
  const text = mention.text.replace(/^(?:the|a|an|his|her|its|their|our|my)\s+/iu, '');
  const owner = mention.of === undefined ? -1 : row[mention.of];
  // "US president", "Portuguese president": the office without whose it is.
  const bare = withoutDemonym(mention.of === undefined ? text : text.replace(findings.mentions[mention.of].text, '').trim());
  const scope = mention.country ?? (owner >= 0 ? clusters[owner].country : undefined);
  const fitOf = (c: number): number => Math.max(roleFit(text, clusters[c].offices), bare !== '' && bare !== text ? roleFit(bare, clusters[c].offices) : 0);
  const elsewhere = (c: number): boolean => scope !== undefined && clusters[c].country !== undefined && clusters[c].country !== scope;
  const silent = (c: number): boolean => c === speaker && isQuoted(scene);
  const people = salience.ranked().filter((c) => clusters[c].kind === 'person' && !silent(c));
  const named = people.filter((c) => !clusters[c].nominal);
  // A short fit is not enough where the role is a country's and of its holder no country is told, or the other way round: "Guterres ... his
  // spokesman" is no spokesman of the Kremlin's.
  const isApart = (c: number): boolean => (scope !== undefined ? clusters[c].country === undefined : owner >= 0 && clusters[c].country !== undefined);
  // "The director of the museum" is no film director told of elsewhere.
  const isOthers = (c: number): boolean => scope === undefined && owner >= 0 && !clusters[owner].nominal && clusters[owner].kind === 'organisation' && !row.includes(c) && !clusters[c].serves?.has(owner);
  const holds = (c: number): boolean => !elsewhere(c) && !isOthers(c) && fitOf(c) >= (isApart(c) ? 2 : 1);
  const style = STYLES.find(([called]) => called.test(text));
  if (style !== undefined) return named.find((c) => [...clusters[c].offices].some((office) => style[1].test(office))) ?? -1;
  const told = named.find((c) => holds(c) && (scope === undefined || clusters[c].country === scope)) ?? named.find(holds);
  const here = new Set(Array.from(row.subarray(0, index)).filter((c) => c >= 0));
  // Offices that the facts know somebody of this post, then of this file, to hold on the day.
  const knownHolder = (c: number): boolean => [...clusters[c].names.keys()].some((name) => name.includes(' ') && officesHeldBy(name, day).some(({ office, of }) => (scope === undefined || of === scope) && (roleFits(bare || text, [office]) || (scope !== undefined && /^leader$/iu.test(bare) && officesCalled(office).some(({ kind }) => LEADING.has(kind))))));
  const known = people.find((c) => here.has(c) && knownHolder(c));
  if (known !== undefined && scope !== undefined) return known;
  if (told !== undefined && here.has(told)) return told;
  if (known !== undefined) return known;
  if (scope !== undefined) {
    const holder = holderOf(bare, scope, day);
    const name = holder && nameKey(holder.name);
    const [holding] = name ? lookedFor(scene, `named ${name}`, (cluster) => cluster.kind === 'person' && (cluster.key === name || isShortFor(cluster.key, name, 'person'))) : [];
    if (holding !== undefined) return holding;
  }
  // "his Portuguese counterpart": who holds the same office there.
  if (/\bcounterpart$/iu.test(text) && owner >= 0) {
    const [counterpart] = lookedFor(scene, `counterpart ${scope} ${owner}`, (cluster, c) => cluster.kind === 'person' && c !== owner && !elsewhere(c) && [...clusters[owner].offices].some((office) => roleFit(office, cluster.offices) === 2));
    if (counterpart !== undefined) return counterpart;
  }
  // "They were met by Garnier. The minister thanked them": a person just named, of whom no office is told, holds the one that goes on about her.
  const introduced = justNamed(mention, index, scene);
  const offices = officesCalled(plainOffice(bare));
  if (introduced >= 0 && !silent(introduced) && (DESCRIPTION.test(text) || (mention.subject && clusters[introduced].offices.size === 0 && offices.length > 0))) return introduced;
  if (told !== undefined) return told;
  // "the American": who is told to be one, or of whom no country is told.
  if (bare === '' && scope !== undefined) return named.find((c) => clusters[c].country === scope) ?? named.find((c) => clusters[c].country === undefined) ?? -1;
  const anywhere = lookedFor(scene, `holder ${scope} ${text}`, (cluster, c) => cluster.kind === 'person' && holds(c)).filter((c) => !silent(c));
  const later = anywhere.find((c) => fitOf(c) === 2) ?? anywhere[0];
  if (later !== undefined) return later;
  const fromFacts = people.find(knownHolder);
  if (fromFacts !== undefined && !elsewhere(fromFacts)) return fromFacts;
  // "the transport minister's office ... the minister": one whom the file never names.
  const unnamed = people.find((c) => clusters[c].nominal && fitOf(c) > 0 && !elsewhere(c));
  if (unnamed !== undefined) return unnamed;
  // In a statement about somebody, an office that nobody is told to hold is his: "Putin on the talks with Kim: The Chairman ..."
  const about = scene.statement >= 0 ? findings.statements[scene.statement].about : undefined;
  if (about && scope === undefined && mention.of === undefined && officesCalled(bare.split(/\s+/u).at(-1) ?? '').length > 0) {
    const topic = findings.mentions.findIndex((other, k) => other.form === 'name' && row[k] >= 0 && row[k] !== speaker && clusters[row[k]].kind === 'person' && other.range.start >= about.start && other.range.end <= about.end);
    if (topic >= 0) return row[topic];
  }
  // "Pinto was ready. The former finance minister said": nobody else is told to have held it.
  // One of whom another office is told is nobody's mayor for being named: only a former office may be his as well.
  const mayHoldBoth = introduced >= 0 && (clusters[introduced].offices.size === 0 || plainOffice(bare) !== bare.toLowerCase());
  if (mayHoldBoth && !silent(introduced) && mention.subject && mention.of === undefined && scope === undefined && offices.some(({ kind }) => PUBLIC.has(kind))) return introduced;
  return -1;
}

const plainOffice = (role: string): string => role.toLowerCase().replace(/^(?:former|ex-|outgoing|then|veteran|acting|new|newly (?:elected|appointed))\s*/u, '');

/** The one person named in the sentence before the mention's: its subject, or the only one; -1 where there are several or none. */
function justNamed(mention: MentionFinding, index: number, { findings, row, clusters }: Scene): number {
  const before = findings.mentions.slice(0, index).map((other, i) => ({ other, c: row[i] })).filter(({ other, c }) => other.form === 'name' && c >= 0 && clusters[c].kind === 'person' && (other.sentence ?? 0) === (mention.sentence ?? 0) - 1);
  const subject = before.find(({ other }) => other.subject);
  if (subject) return subject.c;
  const distinct = new Set(before.map(({ c }) => c));
  return distinct.size === 1 ? before[0].c : -1;
}

/** The named body that "the company" or "the commission" means; -1 where none does. */
export function resolveBodyRole(mention: MentionFinding, scene: Scene): number {
  const { clusters, salience } = scene;
  const text = mention.text.replace(/^(?:the|a|an|its|their)\s+/iu, '');
  const key = nameKey(text);
  const owner = mention.of === undefined ? -1 : scene.row[mention.of];
  const country = owner >= 0 && clusters[owner].kind === 'place' ? clusters[owner].country : undefined;
  // "Norway's coast guard" need not be the "Coast guard" that opened a line.
  const isForeign = (cluster: Cluster): boolean => country !== undefined && cluster.country !== country && isCommon(cluster);
  const isShort = (cluster: Cluster): boolean => !cluster.nominal && !isForeign(cluster) && cluster.kind === mention.kind && (cluster.key === key || isShortFor(key, cluster.key, 'organisation') || [...cluster.names.keys()].some((name) => isShortFor(key, nameKey(name), 'organisation')));
  const ranked = salience.ranked();
  // "the ministry's press service", "the bank's website": its own voice.
  if (VOICE.test(text) && owner >= 0 && clusters[owner].kind === 'organisation') return owner;
  const named = ranked.find((c) => isShort(clusters[c]));
  if (named !== undefined) return named;
  const [later] = lookedFor(scene, `body ${mention.kind} ${key} ${country}`, isShort);
  if (later !== undefined) return later;
  if (mention.of !== undefined) return -1;
  if (OUTLETS.test(text)) return ranked.find((c) => clusters[c].kind === 'organisation' && (scene.relays.has(c) || [...clusters[c].names.keys()].some((name) => outletNamed(name) !== undefined))) ?? -1;
  // A news agency is one, and so is one of the United Nations.
  if (key === 'agency') return ranked.find((c) => clusters[c].kind === 'organisation' && !clusters[c].nominal) ?? -1;
  // "the Belgian household goods maker", "the insurer": any word for a firm, with what it makes before it.
  const isFirm = mention.definite === true && FIRMS.has(key.split(' ').at(-1) ?? '');
  if (!GENERIC.has(key) && !isFirm) return -1;
  return ranked.find((c) => (GENERIC.has(key) || scene.row.includes(c)) && clusters[c].kind === 'organisation' && !clusters[c].nominal && !scene.relays.has(c) && ![...clusters[c].names.keys()].some((name) => tellsOrRules(name))) ?? -1;
}

/** Common nouns that a capital at a line's start made a name: "Coast guard". */
const isCommon = ({ names, key }: Cluster): boolean => nominalKind(key, false) !== null && [...names.keys()].every((name) => name.slice(1) === name.slice(1).toLowerCase());

/** Outlets relay, and courts and ministries rule: neither is called a company or a club. */
function tellsOrRules(name: string): boolean {
  return outletNamed(name) !== undefined || NO_FIRM.has(name.toLowerCase().split(/\s+/u).at(-1) ?? '') || (organisationNamed(name) !== undefined && /^\p{Lu}{2,6}$/u.test(name));
}
