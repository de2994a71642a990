/**
 * `1.20` is a version of the exam's product; the version of another page starts with what it is: `Kubernetes 1.33`, or with
 * a year where there are no versions: `Study guide 2024`.
 */
export const SOURCE_VERSION = /^(?:[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)* )?v?\d+(?:\.\d+){1,2}$|^[A-Z][A-Za-z]*(?: [A-Za-z]+)* \d{4}$/;
