/** What can be done to a member in a dialog; each is one business act with its own trace. */
export type MemberAct = 'end' | 'reactivate' | 'move' | 'assign' | 'correct-nik' | 'reveal-nik';
