import { describe, expect, it } from "vitest";
import { groupOfHeading, groupOfQualification } from "../../src/reading/groups.ts";

describe("the groups of qualifications", () => {
  it.each([
    ["Educational Background", "education"],
    ["Industry-Specific Certifications", "mixed"],
    ["Licences and certificates", "certification"],
    ["Work experience", "industry"],
    ["Qualifications", "mixed"],
    ["Certifications and qualifications", "mixed"],
    ["Background and certification", "mixed"],
    ["Technical questions about trains", "industry"],
    ["Conclusion", null],
  ])("%s is a heading over %s", (text, group) => {
    expect(groupOfHeading(text)).toBe(group);
  });

  it.each([
    ["Bachelor's degree", "", "education"],
    ["Registered nurse", "", "certification"],
    ["CPA or ACCA", "", "certification"],
    ["CIPP/E", "", "certification"],
    ["Project Management Professional (PMP)", "", "certification"],
    ["Three winters at sea", "", "industry"],
    ["Harbour Industry Safety Certificate", "", "certification"],
    ["Graduate certificate in optics", "", "education"],
    ["Experience with the licence office", "", "industry"],
    ["HLS Basic Safety Training", "", "certification"],
    ["Knots and rope training", "", "industry"],
    ["30-Hour General Industry Certificate", "", "certification"],
    ["Certificate in Industry Practice", "", "certification"],
    ["Technical Diploma", "", "education"],
    ["Advanced Life Support", "", "certification"],
    ["Notary public", "", "certification"],
    ["Juris Doctor (JD)", "", "education"],
    ["LL.M. in Taxation", "", "education"],
    ["Knowledge of JD Edwards", "", "industry"],
    ["Experience with certification audits", "", "industry"],
    ["Three years as a certified welder", "", "industry"],
    ["Two years of college", "", "education"],
    ["Advanced course", "Ends with a certificate.", "certification"],
  ])("%s (%s) is of %s", (text, detail, group) => {
    expect(groupOfQualification(text, detail)).toBe(group);
  });
});
