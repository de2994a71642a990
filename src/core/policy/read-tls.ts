import { choice } from './read-selector.ts';
import {
  list,
  record,
  text,
  wholeNumber,
  type Place,
  type ReadContext,
  type ReadFields,
  type Reader,
} from './yaml-reader.ts';

/** A record that must have these fields, as the schema says; a text among them may not be empty. */
function requiring<Fields>(
  reader: Reader<ReadFields<Fields>>,
  ...names: readonly (keyof Fields & string)[]
): Reader<ReadFields<Fields>> {
  return (place, context) => {
    const read = reader(place, context);
    for (const name of read ? names : []) {
      const isMissing = !read?.places[name] || read.fields[name] === '';
      if (isMissing) {
        context.error(place, `${name}: Required value`, {
          expected: `\`${name}\``,
          found: 'nothing',
        });
      }
    }
    return read;
  };
}

const secret = requiring(record({ name: text, namespace: text }), 'name');

/** `terminatingTLS` and `originatingTLS`. */
export const tls = requiring(
  record({ secret, trustedCA: text, certificate: text, privateKey: text }),
  'secret',
);

const envoyConfig = requiring(
  record({
    kind: choice(
      ['CiliumEnvoyConfig', 'CiliumClusterwideEnvoyConfig'],
      (found) => `kind: Unsupported value: "${found}"`,
    ),
    name: text,
  }),
  'name',
);

function priority(place: Place, context: ReadContext): number | undefined {
  const number = wholeNumber(place, context);
  if (number === undefined || (number >= 1 && number <= 100)) return number;
  return context.error(
    place,
    `priority in body should be from 1 to 100: Invalid value: ${number}`,
    {
      expected: '1 to 100',
      found: String(number),
    },
  );
}

export const listener = requiring(
  record({ envoyConfig, name: text, priority }),
  'envoyConfig',
  'name',
);

/** The schema's pattern `^([-a-zA-Z0-9_*]+[.]?)+$`; an empty name has words of its own. */
const serverName: Reader<string> = (place, context) => {
  const name = text(place, context);
  if (name === undefined || name === '') return name;
  const isSound = /^[-a-zA-Z0-9_*.]+$/.test(name) && !/^\.|\.\./.test(name) && name.length <= 255;
  if (isSound) return name;
  return context.error(place, `serverNames: Invalid value: "${name.slice(0, 60)}"`, {
    expected: 'a name such as `api.example.com`, of at most 255 characters',
    found: name.slice(0, 60),
  });
};

/** A list in which no name may come twice. */
export const serverNames: Reader<readonly string[]> = (place, context) => {
  const names = list(serverName)(place, context);
  const double = names?.find((name, index) => names.indexOf(name) < index);
  if (double === undefined) return names;
  return context.error(place, `serverNames: Duplicate value: "${double}"`, {
    expected: 'each name once',
    found: double,
  });
};
