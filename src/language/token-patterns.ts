/**
 * Word lists and patterns of the tokeniser, after the practice of the UD English treebanks. All patterns are sticky, and
 * are run on pieces of bounded length.
 */

/** Written with a full stop that is part of the word, in lower case. Months and days only before a number. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof st ft mt gen lt col maj capt cmdr cpl sgt adm brig pvt rev fr hon pres gov sen rep reps sens
   amb atty supt det insp messrs mme mlle jr sr esq inc corp ltd co cos bros llc plc assn assoc dept univ dist ave
   blvd rd vs etc al approx appt est ext fig figs vol vols ed eds cf ca eg ie viz ibid pp min max tel fax attn ph.d
   m.sc b.sc sq ret jan feb aug sept oct nov dec calif fla ala ariz ark colo conn del ga ill ind kan ky md mich minn
   miss mont neb nev okla ore penn tenn tex va vt wash wis wyo mass mo`.split(/\s+/),
);

/** Abbreviations that stand before a name or number, so that a sentence hardly ever ends with them. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof st ft mt gen lt col maj capt cmdr cpl sgt adm brig pvt rev hon pres gov sen rep reps sens amb
   atty supt det insp messrs mme mlle vs no nos fig figs vol vols cf e.g i.e eg ie viz p pp approx ca`.split(
    /\s+/,
  ),
);

/** Abbreviations only before a number, since they are words as well: "No. 10", "Mar. 3". */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  'no nos mar apr jun jul sun sat p art sec ch'.split(' '),
);

/** Before a hyphen these stay one token with what follows: "non-member", "anti-government". */
export const HYPHEN_PREFIXES: ReadonlySet<string> = new Set(
  `non e mid re anti co pre pro cross post over multi ex sub counter pan semi mini neo psycho inter intra micro un
   ultra super trans quasi pseudo socio bi tri de dis under out self-`.split(/\s+/),
);

/** Split in two although no apostrophe is written; the number is the length of the first part. */
export const CONTRACTIONS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['gimme', 3],
  ['lemme', 3],
  ['dont', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['isnt', 2],
  ['wasnt', 3],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['shouldnt', 6],
  ['havent', 4],
  ['hasnt', 3],
  ['arent', 3],
  ['werent', 4],
]);

/** "https://example.org/a?b=1", "www.example.org"; the end is trimmed of punctuation by the caller. */
export const URL = /(?:[a-z]{2,8}:\/\/|www\.)[^\s<>"“”]+/iy;
/** "press.office@example.org" */
export const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*/uy;
/** "annual_report-2.pdf" */
export const FILE_NAME =
  /[A-Za-z0-9][A-Za-z0-9_-]{0,80}\.(?:pdf|docx?|xlsx?|pptx?|html?|txt|csv|jpe?g|png|gif|zip|mp3|mp4)(?![A-Za-z0-9])/y;
/** "alt.animals.cat": small words with stops between them, three at least. */
export const DOTTED_NAME = /[a-z]{2,20}(?:\.[a-z-]{2,30}){2,6}(?![A-Za-z0-9])/y;
/** "example.org" */
export const DOMAIN =
  /[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|gov|edu|mil|int|info|eu|uk|ru|cn|de|fr|io|tv)(?![\p{L}\d])/iuy;
/** "#summit", "@ministry" */
export const HANDLE = /[@#][\p{L}_][\p{L}\d_]*/uy;
/** "U.S.", "a.m.", "U.S.A", "Ph.D." */
export const ACRONYM = /(?:Ph\.D\.?|(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}.'’]))?|\p{L}\.\p{L}(?![\p{L}.'’]))/uy;
/** ":-)", ";)", ":(" as a whole piece. */
export const EMOTICON = /(?:[:;=]['’]?-?[()DPp/|]+|\(:|<3|\^_\^)(?![\p{L}\d])/uy;
/** Runs of one mark: "...", "--", "?!", "***". */
export const RUN =
  /\.{2,}|…+\.?|-{2,}|[–—]{2,}|[!?]{2,}|_{2,}|={2,}|\*{2,}|~{2,}|<{2,}|>{2,}|\+{2,}|''|``|’’|‘‘/y;
/** "713-555-0100", "555-0100", "2021-11-10", "11-20-2000" */
export const HYPHEN_NUMBER =
  /(?:\d{4}-\d{2}-\d{2}|\d{1,2}-\d{1,2}-\d{4}|(?:\d-)?(?:\d{3}-)?\d{3}-\d{4})(?![\p{L}\d])/uy;
/** "11/28/2000", "9/11", "1/2" */
export const SLASH_NUMBER = /\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\p{L}\d/])/uy;
/** "1,300", "7.5", "10:30", "20th", "1990s", "+44" */
export const NUMBER = /\+?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|['’]s)?(?![\p{L}\d]|[.,:]\d)/iuy;
/** The number of "5km", "$3bn", "7pm": the unit becomes a token of its own. */
export const NUMBER_BEFORE_UNIT =
  /\d+(?:[.,:]\d+)*(?=(?:am|pm|a\.m|p\.m|km|kg|m|bn|mn|tn|tr|k|mm|cm|ft|mph|kph|mw|gw|kw|mb|gb|tb|b|mln|bln|trn|tons|lb|lbs|yr|hr|hrs|min)(?![\p{L}\d]))/iuy;
/** "'90s", "’80s" */
export const DECADE = /['’]\d\ds(?![\p{L}\d])/uy;
/** "AT&T", "P&L" */
export const AMPERSAND = /\p{Lu}{1,4}&\p{Lu}{1,4}(?![\p{L}\d])/uy;
/** "US$", "HK$", "$" */
export const CURRENCY = /(?:US|CA|C|AU|A|NZ|HK|S|R|NT|U)?\$/y;
/** A clitic that stands after something other than a word: the "'s" of "(UN)'s". */
export const CLITIC = /['’](?:s|re|ve|ll|d|m)(?![\p{L}\d])/iuy;
/** Letters, digits and marks, with apostrophes between letters: "don't", "O'Neill", "F16". */
export const WORD = /[\p{L}\p{M}\d\u00ad\u200c\u200d]+(?:['’`][\p{L}\p{M}]+)*/uy;
/** What follows a prefix and its hyphen: the "member" of "non-member". */
export const AFTER_HYPHEN = /-[\p{L}\d][\p{L}\p{M}\d]*/uy;
/** "w/o", "c/o" */
export const SLASH_WORD = /(?:w\/o|c\/o|s\/he|w\/)(?![\p{L}\d])/iuy;
/** The "n't" of "don't" and the "'s" of "Russia's", at a word's end. */
export const ENDING_CLITIC = /(?:n['’`]t|['’`](?:s|re|ve|ll|d|m))$/i;
