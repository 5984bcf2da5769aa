/** Dictionary forms of a verb that a lemmatiser learnt from little text may miss: irregular forms, and endings undone by rule. */

/** Base, past and participle where they differ; the irregular verbs of English that news uses. */
const IRREGULAR =
  'abide abode,awake awoke awoken,bear bore borne,beat beaten,begin began begun,bend bent,bereave bereft,beseech besought,bid bade bidden,bind bound,bite bit bitten,bleed bled,blow blew blown,break broke broken,breed bred,bring brought,build built,buy bought,catch caught,choose chose chosen,cling clung,creep crept,deal dealt,dig dug,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed,feel felt,fight fought,find found,flee fled,fling flung,fly flew flown,forbid forbade forbidden,foresee foresaw foreseen,forget forgot forgotten,forgive forgave forgiven,forgo forwent forgone,forsake forsook forsaken,freeze froze frozen,give gave given,go went gone,grind ground,grow grew grown,hang hung,hide hid hidden,hold held,keep kept,know knew known,lay laid,lead led,leave left,lend lent,lose lost,make made,mean meant,meet met,mistake mistook mistaken,outdo outdid outdone,overcome overcame,overdo overdid overdone,overhear overheard,override overrode overridden,overrun overran,oversee oversaw overseen,overtake overtook overtaken,overthrow overthrew overthrown,pay paid,rebuild rebuilt,redraw redrew redrawn,remake remade,repay repaid,resell resold,retake retook retaken,rewrite rewrote rewritten,ride rode ridden,ring rang rung,rise rose risen,run ran,say said,see saw seen,seek sought,sell sold,send sent,shake shook shaken,shoot shot,show shown,shrink shrank shrunk,sing sang sung,sink sank sunk,sit sat,slay slew slain,sling slung,speak spoke spoken,spend spent,spin spun,spring sprang sprung,stand stood,steal stole stolen,stick stuck,sting stung,stride strode,strike struck stricken,strive strove striven,swear swore sworn,sweep swept,swim swam swum,swing swung,take took taken,teach taught,tear tore torn,tell told,think thought,throw threw thrown,undergo underwent undergone,undertake undertook undertaken,undo undid undone,unfreeze unfroze unfrozen,uphold upheld,wake woke woken,wear wore worn,weave wove woven,weep wept,win won,wind wound,withdraw withdrew withdrawn,withhold withheld,withstand withstood,wring wrung,write wrote written';

const BASES: ReadonlyMap<string, string> = new Map(
  IRREGULAR.split(',').flatMap((entry) => {
    const [base = '', ...forms] = entry.split(' ');
    return forms.map((form) => [form, base] as const);
  }),
);

/** -ed, -ing, -ies, -es, -s */
const ENDING = /(?:ies|ied|ed|ing|es|s)$/;
const DOUBLED = /([bdfgklmnprtvz])\1$/;

/**
 * Bases that a form may have, likeliest first; the form itself last.
 *
 * @param form - In lower case.
 * @example baseForms('froze') // ['freeze', 'froze']
 * @example baseForms('boycotted') // ['boycott', 'boycotte', 'boycot', 'boycotted']
 */
export function baseForms(form: string): readonly string[] {
  const irregular = BASES.get(form);
  if (irregular !== undefined) return [irregular, form];
  const ending = ENDING.exec(form)?.[0];
  if (ending === undefined || form.length - ending.length < 2) return [form];
  const stem = form.slice(0, -ending.length);
  if (ending.startsWith('i') && ending !== 'ing') return [`${stem}y`, `${stem}ie`, form];
  const single = DOUBLED.test(stem) ? [stem.slice(0, -1)] : [];
  return [stem, `${stem}e`, ...single, form];
}
