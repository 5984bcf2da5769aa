import { describe, expect, it } from 'vitest';
import { assertEnglish } from './language.ts';

describe('assertEnglish', () => {
  it.each([
    'The two ministers met in Oslo.',
    'Xi meets Biden in Lima',
    'Tokayev, Mirziyoyev hold talks',
    'Hezbollah',
    "Chad declared Togo's consul persona non grata.",
    'Oman seizes Marshall Islands tanker in Hormuz',
    'Vaduz, Andorra la Vella, San Marino, Monaco sign tax pact',
    'Abdelmadjid Tebboune, Kaïs Saïed, Mohamed Ould Ghazouani and Abdel Fattah al-Burhan met in Nouakchott.',
    'Nguyễn Phú Trọng, Phạm Minh Chính, Vương Đình Huệ and Võ Văn Thưởng were received by Łukasz Jasina in Łódź on Monday, said Gazeta Wyborcza.',
    'China (中国) and Japan (日本) agreed to resume talks, 新华社 said.',
  ])('lets %j pass', async (text) => {
    await expect(assertEnglish(text)).resolves.toBeUndefined();
  });

  it.each([
    ['Spanish', 'El presidente de Colombia se reunió con su homólogo de Venezuela en Caracas el lunes.'],
    [
      'French',
      'Le ministre des Affaires étrangères a déclaré que les négociations reprendront la semaine prochaine.',
    ],
    [
      'German',
      'Der Minister sagte, dass die Gespräche in der kommenden Woche in Berlin fortgesetzt werden sollen.',
    ],
    [
      'Dutch',
      'De minister zei dat de gesprekken volgende week in Den Haag worden voortgezet, is de verwachting.',
    ],
    ['Russian', 'Министр заявил, что переговоры продолжатся на следующей неделе.'],
    ['Chinese', '外交部长表示,会谈将于下周继续举行。'],
    ['Arabic', 'قال الوزير إن المحادثات ستستأنف الأسبوع المقبل.'],
  ])('refuses %s by name', async (language, text) => {
    await expect(assertEnglish(text)).rejects.toThrow(`written in ${language}`);
  });

  it.each(['', '12.5 % — 40', '🙂🙂🙂'])('refuses %j, which has no words', async (text) => {
    await expect(assertEnglish(text)).rejects.toThrow('no words');
  });
});
