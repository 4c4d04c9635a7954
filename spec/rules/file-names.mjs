/** A file name is a component name, so it has to read well as a type: PascalCase, one schema a file. */
import path from 'node:path';

export default function fileNames() {
  const reported = new Set();
  return {
    ref(node, { location, report, resolve }) {
      const [file] = String(node.$ref).split('#');
      if (file === '') return;
      const name = path.basename(file);
      if (path.extname(name) === '.md') return; // a text, not a component
      if (/^[A-Z][A-Za-z0-9]*\.yaml$/.test(name) || reported.has(name)) return;
      if (resolve(node).node === undefined) return; // an unresolved reference has a finding of its own
      reported.add(name);
      report({
        message: `The file name ${name} is no component name. Rename it in PascalCase with the ending .yaml.`,
        location,
      });
    },
  };
}
