/** GitHub's kinds of alerts, which Slidev renders. */
export const ALERT_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const

export type AlertKind = (typeof ALERT_KINDS)[number]

declare module 'mdast' {
  interface BlockquoteData {
    /** The quote is an alert of this kind. */
    alert?: AlertKind
    /** What stands above the alert in place of its kind: plain text of letters, digits, spaces and punctuation. */
    title?: string
  }
}
