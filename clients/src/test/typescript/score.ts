// Scores the appraisal of a file by the generated client: node score.js ADDRESS ACCOUNT:PASSWORD FILE
import { readFileSync, writeFileSync } from "node:fs";
import { AppraisalFromJSON, Configuration, DecisionToJSON, DecisionsApi } from "./src";

async function main(address: string, account: string, file: string): Promise<void> {
    const colon = account.indexOf(":");
    const decisions = new DecisionsApi(
        new Configuration({ basePath: address, username: account.slice(0, colon), password: account.slice(colon + 1) }),
    );
    const appraisal = AppraisalFromJSON(JSON.parse(readFileSync(file, "utf8")));
    const decision = await decisions.score({ appraisal });
    writeFileSync("scored.json", JSON.stringify(DecisionToJSON(decision)));
}

const [, , address, account, file] = process.argv;
main(address!, account!, file!).catch((failure: unknown) => {
    console.error(failure);
    process.exit(1);
});
