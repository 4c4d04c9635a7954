/** A 64-bit integer loses digits in JavaScript, so every one is described where it stands. */
export default function int64Described() {
  return {
    Parameter(parameter, { location, report }) {
      if (parameter.schema?.format === 'int64' && !parameter.description && !parameter.schema.description) {
        report({
          message: `The 64-bit parameter ${parameter.name} has no description. Say whose number it is.`,
          location: location.key(),
        });
      }
    },
    Schema(schema, { location, report, key, parent }) {
      if (schema.format !== 'int64' || schema.description) return;
      // A parameter's schema, and the items of a list, are described by what holds them.
      if (key === 'schema' || (key === 'items' && parent?.description)) return;
      report({
        message: `The 64-bit integer ${key} has no description. Say whose number it is.`,
        location: location.key(),
      });
    },
  };
}
