/** Words whose full stop belongs to them. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Never the end of a sentence: a name or a number follows. */
export const TITLES = words(`
  Mr Mrs Ms Messrs Mx Dr Drs Prof Rev Fr Hon Gen Lt Col Maj Capt Cpl Cmdr Cdr Sgt Adm Brig Pvt Gov Sen Sens Rep Reps Pres Amb
  Supt Insp Ald Dir St Ste Mt Ft vs Art Fig Figs Nos Vol pp Sec Ch approx ca cf viz`);

/** Their full stop may also end a sentence; what follows decides. */
export const SHORTENED = words(`
  Jr Sr Inc Ltd Co Corp Bros LLC plc Esq Jan Feb Apr Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri etc est Ave Blvd
  Rd Dept Univ Assn Gov't Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Mo Mont Neb Nev Okla Ore Penn Pa
  Tenn Tex Va Vt Wash Wis Wyo al Intl Natl hrs mins min sec ft in lb lbs oz km kg mm cm sq`);

/** Words in their own right, abbreviations only before a number. */
export const BEFORE_NUMBER = words('No no Nr nr Mar Jun Jul Sat Sun p para Art');

/** Words in their own right or units: abbreviations only where the sentence plainly goes on. */
export const WHERE_TEXT_GOES_ON = words('in al min sec est Ill Ind Miss Mass Wash La Pa Co Mon Wed Fri ft km kg mm cm sq hrs mins Del Art Dir');

/** Domains and file endings: a full stop before one of these joins, elsewhere a missing space is likelier. */
export const ENDINGS = words(`
  com org net edu gov mil int info biz news tv me io co uk us ru ua by cn jp kr kp de fr it es pt nl be pl cz eu ch at se no fi dk
  ie il ir iq in pk au nz ca br mx ar za tr gr ro bg hu rs kz ge am az uz app dev ai xyz online live media press agency
  html htm php pdf jpg jpeg png gif mp4 doc docx xls xlsx txt zip`);
