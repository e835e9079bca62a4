/** Irregular verbs: base, past, past participle; alternatives with a slash. Both treebanks and dictionaries of English give these. */
const VERBS = `
arise arose arisen|awake awoke awoken|be was/were been|bear bore borne/born|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|
bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast|
build built built|burn burnt burnt|burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|
cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|dream dreamt dreamt|drink drank drunk|drive drove driven|
eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden|
forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got/gotten|give gave given|
go went gone|grind ground ground|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|
kneel knelt knelt|know knew known|lay laid laid|lead led led|lean leant leant|leap leapt leapt|learn learnt learnt|leave left left|lend lent lent|let let let|lie lay lain|
light lit lit|lose lost lost|make made made|mean meant meant|meet met met|mislead misled misled|mistake mistook mistaken|overcome overcame overcome|overthrow overthrew overthrown|
override overrode overridden|oversee oversaw overseen|overtake overtook overtaken|pay paid paid|prove proved proven|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|
retake retook retaken|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|
sew sewed sewn|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|
sit sat sat|slay slew slain|sleep slept slept|slide slid slid|smell smelt smelt|sow sowed sown|speak spoke spoken|speed sped sped|spend spent spent|spill spilt spilt|spin spun spun|
spit spat spat|split split split|spoil spoilt spoilt|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|
stink stank stunk|stride strode stridden|strike struck struck/stricken|strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|
swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|thrust thrust thrust|tread trod trodden|
undergo underwent undergone|understand understood understood|undertake undertook undertaken|undo undid undone|uphold upheld upheld|upset upset upset|wake woke woken|
wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|
wring wrung wrung|write wrote written`;

const NOUNS = `
men man|women woman|children child|people person|feet foot|teeth tooth|geese goose|mice mouse|lives life|wives wife|knives knife|wolves wolf|leaves leaf|halves half|shelves shelf|
loaves loaf|thieves thief|selves self|calves calf|crises crisis|analyses analysis|bases base|theses thesis|hypotheses hypothesis|parentheses parenthesis|oases oasis|diagnoses diagnosis|
axes axis|criteria criterion|phenomena phenomenon|media medium|data datum|bacteria bacterium|memoranda memorandum|referenda referendum|alumni alumnus|stimuli stimulus|nuclei nucleus|
series series|species species|headquarters headquarters|troops troop|news news|means means|politics politics|economics economics|barracks barracks|crossroads crossroads|
buses bus|gases gas|viruses virus|statuses status|bonuses bonus|campuses campus|potatoes potato|heroes hero|vetoes veto|embargoes embargo|torpedoes torpedo|echoes echo|movies movie|
cookies cookie|ties tie|lies lie|pies pie|aircraft aircraft|spacecraft spacecraft|policemen policeman|policewomen policewoman|congressmen congressman|spokesmen spokesman|spokeswomen spokeswoman|
businessmen businessman|servicemen serviceman|chairmen chairman|fishermen fisherman|gunmen gunman|militiamen militiaman|shoes shoe|canoes canoe|caches cache|headaches headache|axles axle`;

/** Irregular past form or participle to base. */
export const IRREGULAR_VERBS: ReadonlyMap<string, string> = new Map(
  VERBS.trim().split('|').flatMap((row) => {
    const [base, ...forms] = row.trim().split(/[\s/]+/);
    return forms.map((form): [string, string] => [form, base]);
  }),
);

/** Irregular plural to singular. */
export const IRREGULAR_NOUNS: ReadonlyMap<string, string> = new Map(NOUNS.trim().split('|').map((row) => row.trim().split(' ') as [string, string]));

/** Verbs whose stem, bare of "-ed" or "-ing", no rule of spelling leads back: some end in an "e" that the ending took, some in a letter doubled by themselves. */
const SILENT_E = 'accede concede cede allege axe besiege bulldoze convene reconvene demote dethrone enthrone disparage dispute dynamite evacuate exchange exile extradite free house overrule ' +
  'parole pause pile pillage plunge postpone proscribe rage rampage ravage rebuke sabotage scale stage strafe telephone unfreeze voyage wage welcome engage discharge enrage salvage manage outrage damage ' +
  'intervene contravene impede recede precede supersede merge surge purge urge converge diverge submerge emerge pledge judge dredge wedge hedge lodge dodge budge oblige avenge revenge challenge arrange ' +
  'range estrange lunge expunge sponge lounge forage upstage';
const AS_IT_STANDS = 'boycott quell lambast putt solicit honor';
const DOUBLED = 'airdrop kidnap prod trek rebut';

/** Stem of a verb, as an ending leaves it, to base. */
export const VERB_STEMS: ReadonlyMap<string, string> = new Map([
  ...SILENT_E.split(' ').map((base): [string, string] => [base.slice(0, -1), base]),
  ...AS_IT_STANDS.split(' ').map((base): [string, string] => [base, base]),
  ...DOUBLED.split(' ').flatMap((base): [string, string][] => [[base, base], [base + base.at(-1), base]]),
]);
