/** Every property says what it is, itself or through the schema it refers to. */
export default function propertyDescribed() {
  return {
    Schema(schema, { location, report, resolve }) {
      for (const [name, raw] of Object.entries(schema.properties ?? {})) {
        if (raw === false || hasText(raw)) continue;
        if (raw?.$ref !== undefined && hasText(resolve(raw).node)) continue;
        report({
          message: `The property ${name} has no description. Say what it is, in what unit, and where it comes from.`,
          location: location.child(['properties', name]).key(),
        });
      }
    },
  };
}

function hasText(node) {
  return typeof node?.description === 'string' && node.description.trim() !== '';
}
