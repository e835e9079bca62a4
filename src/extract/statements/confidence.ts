/** How sure each way of attributing is, before weights are learnt for it. */
export const CONFIDENCE = {
  opener: 0.95, quote: 0.95, clause: 0.9, accordingTo: 0.9, relay: 0.85, dash: 0.8, credited: 0.75, object: 0.7, infinitive: 0.7, participle: 0.75, hedge: 0.75,
} as const;
