/** What a noun for actors denotes; see `agents.tsv`. */
export const AGENT_KINDS = ['person', 'people', 'body', 'force', 'state', 'proper', 'side'] as const;
export type AgentKind = (typeof AGENT_KINDS)[number];

/** A noun that names actors by what they are or do: a row of `agents.tsv`, one for each noun. */
export interface AgentNoun {
  readonly noun: string;
  readonly sector: string;
  readonly kind: AgentKind;
  /** The sector of what stands before it or after "of" wins. */
  readonly isVague: boolean;
  /** For a state's noun: codes of the few states it can mean; empty where it can mean any. */
  readonly countries?: readonly string[];
}
