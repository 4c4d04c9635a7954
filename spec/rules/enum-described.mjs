/** An enum says what its values mean: each value is named, as a word of its own, in the description next to it. */
export default function enumDescribed() {
  return {
    Schema(schema, { location, report, key, parent }) {
      if (!Array.isArray(schema.enum) || schema.enum.length === 1) return;
      const text = [schema.description, key === 'schema' || key === 'items' ? parent?.description : ''].join(' ');
      const words = new Set(text.split(/[^\w-]+/));
      const silent = schema.enum.filter((value) => !words.has(String(value)) && !text.includes(`\`${String(value)}\``));
      if (silent.length === 0) return;
      report({
        message: `The description does not explain ${silent.join(', ')}. Say what each value means.`,
        location: location.child(['enum']),
      });
    },
  };
}
