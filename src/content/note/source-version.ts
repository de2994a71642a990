/** `1.20` is a version of Cilium; the version of another project's page starts with its name: `Kubernetes 1.33`. */
export const SOURCE_VERSION = /^(?:[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)* )?v?\d+(?:\.\d+){1,2}$/;
