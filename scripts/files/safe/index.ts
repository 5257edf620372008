// An edge: files that belong together get onto the disk together, by one run at a time; what a run leaves half-done the
// next one finishes or takes back.
export type { FileChange } from './file-change.ts'
export { type FinishedGroup, finishJournal } from './finish-journal.ts'
export { holderText, lockWorkspace } from './lock.ts'
export { type Refusal, saveTogether } from './save-together.ts'
