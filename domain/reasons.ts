/** Letters that a reason has at least: why money, an order or a person was decided about. */
export const LEAST_REASON = 3;
/** A word beside one field of a form says enough sooner: «کم». */
export const LEAST_FIELD_REASON = 2;
