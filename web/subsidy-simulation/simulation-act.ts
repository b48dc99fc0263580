/** What can be done with a simulation. */
export type SimulationAct = 'keep' | 'copy' | 'draft' | 'apply' | 'delete';
