import type { DossierSpeaker, DossierUtterance, Drift } from './types.ts';

/** What each speaker first and last said on an issue, where the two are of different days. */
export function findDrift(speakers: readonly DossierSpeaker[]): readonly Drift[] {
  return speakers.flatMap(({ speaker, utterances }) => {
    const dated = utterances.filter(({ said }) => said !== undefined);
    const issues = [...new Set(dated.flatMap(({ issues: of }) => of))].sort();
    return issues.flatMap((issue) => {
      const on = dated.filter(({ issues: of }) => of.includes(issue));
      const then = side(on[0]);
      const now = side(on.at(-1));
      return then && now && then.said.end < now.said.start ? [{ speaker, issue, then, now }] : [];
    });
  });
}

function side(utterance: DossierUtterance | undefined): Drift['then'] | null {
  if (utterance?.said === undefined) return null;
  return { utterance: utterance.id, said: utterance.said, words: utterance.words };
}
