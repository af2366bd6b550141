import { countryCode } from "../countries";

/** Vite puts small files into the script; the others are requested when a flag is drawn. */
const FILES = import.meta.glob<string>(
  "/node_modules/country-flag-icons/3x2/{AE,AR,AT,AU,AZ,BE,BH,BR,CA,CH,CL,CN,CO,CZ,DE,DK,ES,FI,FR,GB,HK,HU,ID,IE,IN,IT,JP,KR,LI,MA,MC,MX,MY,NL,NO,NZ,PL,PT,QA,RU,SA,SE,SG,TH,TR,US,UY,VE,ZA}.svg",
  { query: "?url", import: "default", eager: true },
);

/** The flag of a nationality or a country, where there is one; the name beside it says the rest. */
export function Flag({ of }: { of?: string | null }) {
  const code = countryCode(of);
  const source = code && FILES[`/node_modules/country-flag-icons/3x2/${code}.svg`];
  return source ? <img className="flag" src={source} alt="" title={of ?? undefined} width="18" height="12" /> : null;
}
