import type { ContentFile } from '../../../src/content/content-file.ts';
import type { Exam } from '../../../src/content/exam/compile-exam.ts';
import { readWordLists, type WordLists } from '../../../src/content/words/word-lists.ts';
import { sampleExam } from './parsed-samples.ts';

/** Lists of a small product in two versions, and of another project. */
export function sampleWords(): ContentFile[] {
  return [
    { path: 'words/bee-1.20/kinds.txt', text: KINDS },
    { path: 'words/bee-1.20/entities.txt', text: '# Entities\nhost\nremote-node\nworld\n' },
    { path: 'words/bee-1.20/helm-keys.txt', text: HELM_KEYS },
    { path: 'words/bee-1.20/commands.txt', text: COMMANDS },
    { path: 'words/bee-1.14/kinds.txt', text: 'bee.io/v1 OldPolicy\nbee.io/v1 Policy\n' },
    { path: 'words/bee-1.14/entities.txt', text: 'garden\n' },
    { path: 'words/bee-1.14/helm-keys.txt', text: 'relay.enabled\ntunnel\n' },
    { path: 'words/bee-1.14/commands.txt', text: 'cilium COMMAND\ncilium monitor\n  --hex\n' },
    { path: 'words/others/kinds.txt', text: SHAPES },
  ];
}

export function sampleWordLists(): WordLists {
  return readWordLists(sampleWords()).value;
}

/** The sample exam with the lists. */
export function examWithWords(): Exam {
  return { ...sampleExam(), words: sampleWordLists() };
}

const KINDS = `# Kinds
bee.io/v2 Policy
  metadata = ObjectMeta
  spec
    egress[]
      toEntities[]
      toPorts[]
        port
    selector = Selector
  specs[] = Policy.spec
bee.io/v2 Node
`;

const SHAPES = `ObjectMeta
  labels
    *
  name
Selector
  matchLabels
    *
v1 ConfigMap
v1 Service
  metadata = ObjectMeta
  spec
    ports[]
      port
`;

const HELM_KEYS = `# Keys
nodeSelector.*
relay.enabled
relay.metrics
relay.tls.enabled
routingMode
`;

const COMMANDS = `# Commands
cilium COMMAND
  --context string (and below)
cilium config COMMAND
cilium config view
  -o, --output string
cilium encryption COMMAND
  also encrypt
cilium encryption status
cilium status
  --wait
cilium-dbg COMMAND
cilium-dbg monitor
  -t, --type []string
  -v, --verbose bools[=false]
hubble COMMAND
hubble observe
  --not filter[=true]
  --pod filter
`;
