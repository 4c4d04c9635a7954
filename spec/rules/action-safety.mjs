/** Every action says whether it changes state and whether repeating it is harmless: the method does not tell. */
export default function actionSafety() {
  return {
    Operation(operation, { location, report }) {
      const safety = operation['x-safety'];
      if (typeof safety?.changesState !== 'boolean' || typeof safety?.repeatable !== 'boolean') {
        report({
          message: `${operation.operationId} does not say what repeating it does. Add x-safety: { changesState: …, repeatable: … }.`,
          location: location.key(),
        });
      } else if (!safety.changesState && !safety.repeatable) {
        report({
          message: `${operation.operationId} changes nothing and yet must not be repeated. Correct x-safety: reading is repeatable.`,
          location: location.child(['x-safety']),
        });
      }
    },
  };
}
