/** An event while it is being put together: its trigger, its roles and what governs it. */
import type { EventStatus } from '../../contract.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import type { Trigger } from '../triggers/find-triggers.ts';

export interface Candidate {
  readonly trigger: Trigger;
  readonly roles: Roles;
  readonly status: EventStatus;
}
