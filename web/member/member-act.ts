/** What can be done to a member in a dialog; each is one business act with its own trace. */
export type MemberAct = 'end' | 'reactivate' | 'move' | 'correct-nik' | 'reveal-nik';
