/** Relations that the words of a clause settle, whatever the scores of single arcs say. Each repair says its own rule. */
import { nameAgents } from './agents.ts';
import { hangAims } from './aims.ts';
import { nameNearest, nameShips, nameSubject } from './appositions.ts';
import { describeWithIng, openWithSubject } from './attributive.ts';
import { describeBare } from './bare-relatives.ts';
import { readBoth } from './both.ts';
import {
  completeDue,
  completeWithGerund,
  completeYetTo,
  describeName,
  hangBeside,
  nameSaid,
  openWithParticiples,
  tellAim,
  tellWhen,
} from './clauses.ts';
import {
  joinFinite,
  joinSpeech,
  nameDescribedSubjects,
  nameListedVerbs,
  nameSecondObjects,
  nameSecondSubjects,
  nameSecondVerbs,
  nameTakenVerbs,
  pairBetween,
} from './coordination.ts';
import { hangBehind } from './crossings.ts';
import { describeNoName, describePhrase, describeRanked } from './describing-clauses.ts';
import { nameExpletive } from './expletives.ts';
import { joinForce } from './force-verbs.ts';
import { hangOccasions, hangSpeech } from './hanging.ts';
import { readDemand, readHeadline, readTrade, tagPredicate } from './headlines.ts';
import { nameCompoundIng, nameIngNouns, readProgressive, readWarning } from './ing-nouns.ts';
import { nameLateObject, partJudgement } from './late-objects.ts';
import { findMainVerb, findVerbBehindClause, findVerbBehindParticiple } from './main-verbs.ts';
import {
  joinCounterpart,
  nameCircumstances,
  openBeforeNumber,
  openFinite,
  openWithMarkedSubject,
  openWithSpan,
} from './marked-clauses.ts';
import { readUpTo } from './measures.ts';
import { joinGivenNames, partNames, tagFamilyName, tagNames, tagOffices } from './names.ts';
import {
  completeWithState,
  nameObjects,
  nameReceivers,
  nameUnlisted,
  nameWhom,
  partObjectAndState,
  partReceivers,
  partTerm,
  takeHome,
} from './objects.ts';
import { type ParsedColumns, ParsedSentence, type Repair } from './parsed-sentence.ts';
import { readFollowing } from './participle-prepositions.ts';
import { joinPerfect, readSince } from './perfects.ts';
import { openInfinitives, partDayAndName, partDayFromName, partSubjectAndObject } from './phrases.ts';
import { readPlan, tellPlan } from './plans.ts';
import { findPredicate, readAsVerb } from './predicates.ts';
import { findVerbBehindName, findVerbBehindWhose, nameBeforeParticiple } from './relative-clauses.ts';
import {
  findVerbBehindText,
  joinContent,
  nameLastTeller,
  nameTeller,
  openContent,
  partSaidAndTeller,
  tellBeside,
} from './saying.ts';
import { joinPast, readBeforePronoun, readSecondPresent, readTakenSecond } from './second-predicates.ts';
import { joinBehindRelative, joinVerbs, readSecondVerb } from './second-verbs.ts';
import { nameListedSubjects, nameMembers } from './subject-lists.ts';
import {
  joinNames,
  makeActive,
  nameBeforeHyphen,
  nameBeforeVerb,
  nameBehindPhrase,
  nameOpening,
  nameSubjects,
  openClauses,
  openWithPreposition,
  unnameTimes,
} from './subjects.ts';
import { completeTelling, nameTold, openWithObject } from './told-persons.ts';
import { openWithYear } from './years.ts';

/** In the order in which they run. */
export const REPAIRS: readonly Repair[] = [
  openWithYear,
  tagNames,
  tagOffices,
  readBoth,
  readUpTo,
  readFollowing,
  nameIngNouns,
  nameCompoundIng,
  readProgressive,
  describeWithIng,
  tagFamilyName,
  joinGivenNames,
  partNames,
  readHeadline,
  readTrade,
  readPlan,
  readDemand,
  tagPredicate,
  findPredicate,
  readAsVerb,
  findMainVerb,
  findVerbBehindClause,
  findVerbBehindParticiple,
  findVerbBehindWhose,
  findVerbBehindName,
  nameBeforeParticiple,
  readSince,
  joinPerfect,
  tellWhen,
  partDayAndName,
  partDayFromName,
  openInfinitives,
  partSubjectAndObject,
  makeActive,
  nameBeforeHyphen,
  openClauses,
  openWithSubject,
  openBeforeNumber,
  openFinite,
  joinCounterpart,
  openWithMarkedSubject,
  openWithSpan,
  nameCircumstances,
  openWithObject,
  completeTelling,
  nameTold,
  describeRanked,
  describeNoName,
  describePhrase,
  readWarning,
  nameNearest,
  nameSubject,
  nameSaid,
  findVerbBehindText,
  nameTeller,
  nameLastTeller,
  partSaidAndTeller,
  openContent,
  tellBeside,
  joinContent,
  tellPlan,
  completeDue,
  completeYetTo,
  tellAim,
  hangBeside,
  joinFinite,
  joinVerbs,
  joinBehindRelative,
  readSecondVerb,
  readSecondPresent,
  readTakenSecond,
  readBeforePronoun,
  joinPast,
  hangSpeech,
  joinSpeech,
  describeName,
  hangAims,
  completeWithGerund,
  nameOpening,
  openWithPreposition,
  unnameTimes,
  nameBeforeVerb,
  nameBehindPhrase,
  nameSubjects,
  nameExpletive,
  nameAgents,
  joinNames,
  nameMembers,
  nameListedSubjects,
  nameUnlisted,
  pairBetween,
  nameListedVerbs,
  nameSecondVerbs,
  nameTakenVerbs,
  nameSecondObjects,
  nameSecondSubjects,
  nameDescribedSubjects,
  takeHome,
  nameWhom,
  partReceivers,
  partTerm,
  partObjectAndState,
  completeWithState,
  nameReceivers,
  nameShips,
  nameObjects,
  openWithParticiples,
  hangOccasions,
  joinForce,
  describeBare,
  nameLateObject,
  partJudgement,
  hangBehind,
];

/** Works in place on tokens [first, end). */
export function repairTree(columns: ParsedColumns, first: number, end: number): void {
  const sentence = new ParsedSentence(columns, first, end);
  for (const repair of REPAIRS) repair(sentence);
}
