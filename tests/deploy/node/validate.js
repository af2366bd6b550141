// Validates manifests, a JSON list on standard input, against the schemas of the operators that add their kinds.
import { readFileSync } from "node:fs";

const packages = {
  "argoproj.io": "argo-cd",
  "external-secrets.io": "external-secrets",
  "gateway.networking.k8s.io": "gateway-api",
  "monitoring.coreos.com": "prometheus-operator",
};

for (const manifest of JSON.parse(readFileSync(0, "utf8"))) {
  const [group] = manifest.apiVersion.split("/");
  const models = await import(`@kubernetes-models/${packages[group]}/${manifest.apiVersion}`);
  new models[manifest.kind](manifest).validate();
  console.log(manifest.kind);
}
