import { describe, expect, it } from 'vitest';
import { loadEngine, readKnowledge } from '../node.ts';
import type { Reading, TimexInText } from '../reading.ts';
import { createTimesComponent, timeOf } from './index.ts';

const engine = loadEngine();
const component = createTimesComponent(readKnowledge());

function read(text: string, publishedAt?: string): Reading {
  return component.apply({
    document: { id: 'd', text, publishedFrom: 'given', language: 'en', ...(publishedAt && { publishedAt }) },
    doc: engine.parse(text),
    actors: [],
    mentions: [],
    timexes: [],
    places: [],
    events: [],
    statements: [],
    figures: [],
    notes: [],
  });
}

function show(text: string, { timex }: TimexInText): string {
  return `${text.slice(timex.start, timex.end)} = ${timex.type} ${timex.value}`;
}

/** Report of Wednesday, 2023-08-16. */
const DAY = '2023-08-16';

describe('time expressions of a report of Wednesday, 16 August 2023', () => {
  it.each([
    // dates
    ['The envoys met on June 3, 2019, in Oslo.', ['June 3, 2019 = DATE 2019-06-03']],
    ['The envoys met on 3 June 2019.', ['3 June 2019 = DATE 2019-06-03']],
    ['The fleet left on the 9th of May.', ['9th of May = DATE 2023-05-09']],
    ['The pact dates from 2019-06-03.', ['2019-06-03 = DATE 2019-06-03']],
    ['The pact was signed in June 2019.', ['June 2019 = DATE 2019-06']],
    ['The pact was signed in 1987.', ['1987 = DATE 1987']],
    ['The envoys met on Friday, June 7, 2019.', ['Friday, June 7, 2019 = DATE 2019-06-07']],
    ['It lasted from March 3-5, 2021.', ['March 3 = DATE 2021-03-03', '5, 2021 = DATE 2021-03-05']],
    ['The border was shut in the 1990s.', ['the 1990s = DATE 199X']],
    ['The border was drawn in the 19th century.', ['the 19th century = DATE 18XX']],
    ['Trade fell in the third quarter of 2022.', ['the third quarter of 2022 = DATE 2022-Q3']],
    ['Trade fell in the first half of 2022.', ['the first half of 2022 = DATE 2022-H1']],
    ['The pact was renewed last summer.', ['last summer = DATE 2022-SU']],
    ['The budget for fiscal year 2022 was cut.', ['fiscal year 2022 = DATE FY2022']],
    ['The port was closed at Christmas 2021.', ['Christmas 2021 = DATE 2021-12-25']],
    // counted from the report's day
    ['The envoys met today.', ['today = DATE 2023-08-16']],
    ['The envoys met the day before yesterday.', ['the day before yesterday = DATE 2023-08-14']],
    ['The envoys met last week.', ['last week = DATE 2023-W32']],
    ['The envoys met earlier this month.', ['earlier this month = DATE 2023-08']],
    ['The envoys met a fortnight ago.', ['a fortnight ago = DATE 2023-W31']],
    ['The envoys met three days ago.', ['three days ago = DATE 2023-08-13']],
    ['The envoys met seventeen years ago.', ['seventeen years ago = DATE 2006']],
    ['The talks resume next year.', ['next year = DATE 2024']],
    ['The talks end by the end of the year.', ['the end of the year = DATE 2023']],
    ['The base was built in September last year.', ['September last year = DATE 2022-09']],
    // counted from the text
    [
      'The pact was signed in May 2003 and lapsed two years later.',
      ['May 2003 = DATE 2003-05', 'two years later = DATE 2005-05'],
    ],
    [
      'The envoys met on June 3, 2019, and left the next day.',
      ['June 3, 2019 = DATE 2019-06-03', 'the next day = DATE 2019-06-04'],
    ],
    [
      'The envoys met on July 4. They signed the following Monday.',
      ['July 4 = DATE 2023-07-04', 'following Monday = DATE 2023-07-10'],
    ],
    [
      'They met on July 4 and will meet on August 30. They signed on the same day.',
      ['July 4 = DATE 2023-07-04', 'August 30 = DATE 2023-08-30', 'the same day = DATE 2023-07-04'],
    ],
    ['He will tour Oslo from May 4 to 7 and give talks.', ['May 4 = DATE 2024-05-04', '7 = DATE 2024-05-07']],
    // times of the day
    ['The envoys met on Monday evening.', ['Monday evening = TIME 2023-08-14TEV']],
    ['The missile was fired at 6:40 p.m. on Monday.', ['6:40 p.m. on Monday = TIME 2023-08-14T18:40']],
    ['The missile was fired on Monday at 0430 GMT.', ['Monday at 0430 GMT = TIME 2023-08-14T04:30Z']],
    ['The missile was fired this morning.', ['this morning = TIME 2023-08-16TMO']],
    // lengths and repetitions
    ['The envoys talked for three and a half hours.', ['three and a half hours = DURATION PT3.5H']],
    ['The envoys talked for about two hours.', ['about two hours = DURATION PT2H']],
    ['He began a five-day visit.', ['five-day = DURATION P5D']],
    ['The war has lasted for decades.', ['decades = DURATION PXDE']],
    ['The ban holds for the next six months.', ['the next six months = DURATION P6M']],
    ['The fleets exercise every two years.', ['every two years = SET P2Y']],
    ['The annual exercise began.', ['annual = SET P1Y']],
    ['It buys grain worth $5 billion a year.', ['a year = SET P1Y']],
    ['He will pay his first visit in six years.', ['six years = DURATION P6Y']],
    ['It will be the worst drought in ten years.', ['ten years = DURATION P10Y']],
    ['They had met only recently.', ['recently = DATE PAST_REF']],
    ['The envoys met on Sunday, 2 April 2017.', ['Sunday, 2 April 2017 = DATE 2017-04-02']],
    ['The envoys met on April 2nd.', ['April 2nd = DATE 2023-04-02']],
    ['The pact was signed in the spring of 2019.', ['the spring of 2019 = DATE 2019-SP']],
    ['Exports fell in early 2020.', ['early 2020 = DATE 2020']],
    ['Exports fell in late July.', ['late July = DATE 2023-07']],
    ['The fleet left last month.', ['last month = DATE 2023-07']],
    ['The fleet left two weeks ago.', ['two weeks ago = DATE 2023-W31']],
    ['The talks will resume in two weeks.', ['two weeks = DATE 2023-W35']],
    ['The talks will resume tomorrow.', ['tomorrow = DATE 2023-08-17']],
    ['The talks will resume later this week.', ['later this week = DATE 2023-W33']],
    ['The talks will end by mid-September.', ['mid-September = DATE 2023-09']],
    ['The embassy opened in the mid-1970s.', ['the mid-1970s = DATE 197X']],
    ['The truce of 2015 held for three years.', ['2015 = DATE 2015', 'three years = DURATION P3Y']],
    [
      'The summit opened on Saturday. The strike was extended to Friday.',
      ['Saturday = DATE 2023-08-12', 'Friday = DATE 2023-08-11'],
    ],
    ['The king called a meeting of both houses for Friday.', ['Friday = DATE 2023-08-18']],
    ['They postponed the vote to Saturday.', ['Saturday = DATE 2023-08-19']],
    ['The curfew runs from Monday to Thursday.', ['Monday = DATE 2023-08-14', 'Thursday = DATE 2023-08-17']],
    ['The lorries that have been stuck since September could leave.', ['September = DATE 2022-09']],
    ['The ban has held since 2011.', ['2011 = DATE 2011']],
    ['He spoke on Tuesday night.', ['Tuesday night = TIME 2023-08-15TNI']],
    ['The mortar fell at noon on Saturday.', ['noon on Saturday = TIME 2023-08-12T12:00']],
    ['The ministers meet twice a year.', ['twice a year = SET P1Y']],
    ['The talks lasted ninety minutes.', ['ninety minutes = DURATION PT90M']],
    ['She paid a three-day visit in March.', ['three-day = DURATION P3D', 'March = DATE 2023-03']],
    ["The vote was held on New Year's Eve.", ["New Year's Eve = DATE 2022-12-31"]],
    ['A week later the envoys left.', ['A week later = DATE FUTURE_REF']],
    ['The pact was signed a decade ago.', ['a decade ago = DATE 2013']],
    ['May said in May that she may go.', ['May = DATE 2023-05']],
    ['The second round begins on Sunday.', ['Sunday = DATE 2023-08-20']],
    // days told by their place in a row
    ['The port was shut for a second consecutive day.', ['a second consecutive day = DATE 2023-08-16']],
    ['Exports fell for the fourth week in a row.', ['the fourth week = DATE 2023-W33']],
    ['Exports fell for a third straight year.', ['a third straight year = DATE 2023']],
    [
      'They met on Monday for the third straight night.',
      ['Monday = DATE 2023-08-14', 'the third straight night = TIME 2023-08-14TNI'],
    ],
    ['The envoys left on the third day of the talks.', ['the third day = DATE XXXX-XX-XX']],
    ['It rained on the third or fourth day.', ['the third or fourth day = DATE XXXX-XX-XX']],
    ['He sang on opening night.', ['opening night = TIME XXXX-XX-XXTNI']],
    [
      'They met on Monday, day five of the strike.',
      ['Monday = DATE 2023-08-14', 'day five = DATE 2023-08-14'],
    ],
    [
      'They left on Friday, the third day of the talks.',
      ['Friday = DATE 2023-08-11', 'the third day = DATE 2023-08-11'],
    ],
    [
      'Opening night, May 3, 2023, drew crowds.',
      ['Opening night = TIME 2023-05-03TNI', 'May 3, 2023 = DATE 2023-05-03'],
    ],
    ['Every day five ships sail.', ['Every day = SET P1D']],
    ['The pact was signed on the second day of May.', ['the second day of May = DATE 2023-05-02']],
    // names and figures beside times
    ['Harbour Games 2019 day six: rain', ['2019 = DATE 2019', 'day six = DATE 2023-08-16']],
    ['The October Revolution of 1917 began there.', ['1917 = DATE 1917']],
    ['In the spring of 2010 elections were held.', ['the spring of 2010 = DATE 2010-SP']],
    ['The New Year began with rain.', ['New Year = DATE 2023-01-01']],
    // quoted and told twice
    ['"[Six] years ago we met," he said.', ['[Six] years ago = DATE 2017']],
    ['Power was back by the end of the day Sunday.', ['the end of the day Sunday = DATE 2023-08-13']],
  ])('reads %s', (text, expected) => {
    expect(read(text, DAY).timexes.map((timex) => show(text, timex))).toEqual(expected);
  });
});

describe('the date line of a report', () => {
  it.each([
    ['is what its days count from', '2023-08-18', 'The envoys met yesterday.', '2023-08-15'],
    ['is not where it is of another time', '2023-10-01', 'The envoys met yesterday.', '2023-09-30'],
    ['is not what others count from', '2023-08-18', '"They met yesterday," the envoy said.', '2023-08-17'],
    ['is not needed for a weekday', '2023-08-17', 'The envoys met on Thursday.', '2023-08-17'],
  ])('%s', (_, given, sentence, expected) => {
    const text = `Harbour reopens\n\nWednesday, August 16, 2023\n\n${sentence}`;
    expect(read(text, given).timexes.at(-1)?.timex.value).toBe(expected);
  });
});

describe('tense decides between past and future', () => {
  it.each([
    ['The envoys met on Friday.', '2023-08-11'],
    ['The envoys will meet on Friday.', '2023-08-18'],
    ['The envoys are due to meet on Friday.', '2023-08-18'],
    ['The envoys said on Monday that they would go on.', '2023-08-14'],
    ['The envoys met on Wednesday.', '2023-08-16'],
    ['The envoys met last Wednesday.', '2023-08-09'],
    ['The envoys met in October.', '2022-10'],
    ['The envoys will meet in October.', '2023-10'],
    ['The envoys will meet on January 5.', '2024-01-05'],
    ['The envoys plan to meet next Monday.', '2023-08-21'],
    ['The envoys plan to meet next Thursday.', '2023-08-24'],
    ['The envoy flies to Oslo on Friday.', '2023-08-18'],
  ])('%s', (text, value) => {
    expect(read(text, DAY).timexes.map(({ timex }) => timex.value)).toEqual([value]);
  });
});

describe('a report without a date', () => {
  it.each([
    ['The envoys met on Friday.', 'XXXX-WXX-5'],
    ['The envoys met in March.', 'XXXX-03'],
    ['The envoys met on March 3.', 'XXXX-03-03'],
    ['The envoys met yesterday.', 'PAST_REF'],
    ['The envoys meet today.', 'PRESENT_REF'],
    ['The envoys meet next week.', 'FUTURE_REF'],
    ['The envoys met on Monday evening.', 'XXXX-WXX-1TEV'],
  ])('leaves %s open', (text, value) => {
    const [first, ...rest] = read(text).timexes;
    expect(rest).toEqual([]);
    expect(first?.timex.value).toBe(value);
    expect(first?.time).toBeUndefined();
  });

  it('still reads full dates', () => {
    expect(read('The envoys met on June 3, 2019.').timexes[0]?.time).toMatchObject({
      start: '2019-06-03',
      end: '2019-06-03',
      grain: 'day',
    });
  });
});

/** Time of the first token with this form, as "start/end grain". */
function timeAt(text: string, form: string): string | undefined {
  const { doc, timexes } = read(text, DAY);
  for (let token = 0; token < doc.length; token++)
    if (doc.form(token) === form) {
      const time = timeOf(doc, timexes, token);
      return time && `${time.start}/${time.end}`;
    }
  throw new Error(`no token ${form}`);
}

describe('the time of what happens at a word', () => {
  it.each([
    [
      'a verb has the time of its clause',
      'The envoys met in Oslo on Friday.',
      'met',
      '2023-08-11/2023-08-11',
    ],
    [
      'a verb has that of a place behind an apposition',
      'The envoy met her Polish counterpart, Marek Dobrowicz, in Warsaw on Friday.',
      'met',
      '2023-08-11/2023-08-11',
    ],
    ['a noun has its own', 'He recalled the March meeting in Oslo.', 'meeting', '2023-03-01/2023-03-31'],
    ['a noun has that of its owner', "He praised Friday's talks.", 'talks', '2023-08-11/2023-08-11'],
    [
      '"a year ago" is a month',
      'They draw on a treaty a year ago in Geneva.',
      'treaty',
      '2022-08-01/2022-08-31',
    ],
    [
      'a when-clause shares that of its head',
      'In May 2020, when Kim visited Hanoi, trade stopped.',
      'visited',
      '2020-05-01/2020-05-31',
    ],
    ['two ends make a range', 'Troops stayed there from 2014 to 2016.', 'stayed', '2014-01-01/2016-12-31'],
    [
      'an event that is held has the time of the holding',
      'The summit was held in Geneva on Friday.',
      'summit',
      '2023-08-11/2023-08-11',
    ],
    [
      'a verb has the time behind people it is done to',
      'Oslo expelled two Danish attachés in May.',
      'expelled',
      '2023-05-01/2023-05-31',
    ],
    [
      'a verb has the time between its subject and it',
      'Danish ministers on Monday approved the loan.',
      'approved',
      '2023-08-14/2023-08-14',
    ],
    [
      'a verb has the time that opens its sentence',
      'On 3 May 2023 Danish sailors cut the cable.',
      'cut',
      '2023-05-03/2023-05-03',
    ],
    [
      'a verb has the time before the infinitive below it',
      'Oslo asked the council on Monday to send observers.',
      'asked',
      '2023-08-14/2023-08-14',
    ],
    [
      'a clause is counted back from the one before',
      'Oslo called its envoy home on Monday, two days after a cutter struck the ferry.',
      'struck',
      '2023-08-12/2023-08-12',
    ],
    [
      'hours before are on the same day',
      'Oslo called its envoy home on Monday, hours after a cutter struck the ferry.',
      'struck',
      '2023-08-14/2023-08-14',
    ],
    [
      'a clause of when has the time it tells of',
      'The port has been idle since March 2020, when Oslo closed the road.',
      'closed',
      '2020-03-01/2020-03-31',
    ],
    [
      'what opens a sentence goes for its second clause',
      'In March 2020 the envoy left and Oslo closed the road.',
      'closed',
      '2020-03-01/2020-03-31',
    ],
    [
      'what follows a colon tells of the same day',
      'On Monday Oslo hit back: it closed the road.',
      'closed',
      '2023-08-14/2023-08-14',
    ],
    [
      'what is set for a day is on that day',
      'The envoys will attend a dinner planned for Friday.',
      'dinner',
      '2023-08-18/2023-08-18',
    ],
    ['a beginning is when it happens', 'The ships will drill from Friday.', 'drill', '2023-08-18/2023-08-18'],
    [
      'what is stopped has the time of the stopping',
      'Oslo stopped buying Danish gas on Monday.',
      'stopped',
      '2023-08-14/2023-08-14',
    ],
    [
      'a statement denounces on its day',
      'Oslo issued a statement on Monday denouncing the raid.',
      'denouncing',
      '2023-08-14/2023-08-14',
    ],
    [
      'the middle of a month is ten days',
      'The talks will be held in the middle of October.',
      'held',
      '2023-10-11/2023-10-20',
    ],
  ])('%s', (_, text, form, expected) => {
    expect(timeAt(text, form)).toBe(expected);
  });

  it.each([
    ['is unknown where the text says nothing', 'The envoys met in Oslo.', 'met'],
    ['is not the day of saying', 'He said on Friday that the envoys had met.', 'met'],
    ['is not that since when', 'The envoys have not met since Friday.', 'met'],
    ['is not that of a pact it ends', 'Oslo rejected the accord of May 2020.', 'rejected'],
    [
      'is not counted from a clause of several words between',
      'It was on Monday, two days after the storm, that rain fell and Oslo protested.',
      'protested',
    ],
    ['is not that of a noun beside it', 'He recalled the March meeting in Oslo.', 'recalled'],
  ])('%s', (_, text, form) => {
    expect(timeAt(text, form)).toBeUndefined();
  });
});
