/** Codes and examples agree: every code of the enum is shown by an example, and every example's code is in the enum. */
export default function errorCodesUsed({ schema = 'ErrorCode' }) {
  const shown = new Map();
  let codes;
  let property;
  const follow = (node, resolve) => (node?.$ref === undefined ? node : resolve(node).node);

  return {
    Root: {
      enter(root) {
        property = root['x-errors']?.code;
      },
      leave(_root, { report, location }) {
        if (property === undefined || codes === undefined) return;
        for (const code of codes.values.filter((one) => !shown.has(one))) {
          report({
            message: `No example shows the code ${code}. Add one to spec/examples and to the answers that carry it, or drop the code.`,
            location: codes.location,
          });
        }
        for (const [code, at] of shown) {
          if (!codes.values.includes(code))
            report({
              message: `The code ${code} is not in ${schema}. Add it there, or correct the example.`,
              location: at ?? location,
            });
        }
      },
    },
    Schema(node, { location }) {
      const isNamed =
        location.source.absoluteRef.endsWith(`/${schema}.yaml`) ||
        location.pointer === `#/components/schemas/${schema}`;
      if (isNamed && Array.isArray(node.enum)) codes = { values: node.enum, location: location.child(['enum']) };
    },
    Response: {
      skip: (_response, key) => !/^[3-5]\d\d$/.test(String(key)),
      MediaType(content, { resolve, location }) {
        for (const [name, raw] of Object.entries(content.examples ?? {})) {
          const code = follow(raw, resolve)?.value?.[property];
          if (code !== undefined) shown.set(code, location.child(['examples', name]));
        }
      },
    },
  };
}
