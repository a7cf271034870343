// How the stores of deliveries read their table.

/** Answers that leave open whether they took it: none, or one of somebody on the way. */
export const noWord = '0, 408, 500, 502, 504';

/** Each delivery with its Statement, if that is still in the record. */
export const deliveries = 'delivery AS d LEFT JOIN statement AS s ON s.sequence = d.sequence';

// Of what was removed here there is nothing but what was sent.
export const statementId = 'coalesce(s.id, d.removed_id)';
export const statementJson = 'coalesce(s.json, d.text)';
