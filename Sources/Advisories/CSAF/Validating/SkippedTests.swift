import Diagnostics

/// Tests of the standard that are not carried out, with the reason.
enum SkippedTests {
    static func of(_ version: CSAFVersion, hasSchema: Bool) -> [CSAFValidation.Skipped] {
        var found: [CSAFValidation.Skipped] = []
        if !hasSchema { found.append(CSAFValidation.Skipped(test: "schema", reason: noSchema)) }
        found += ["6.3.6", "6.3.7"].map { CSAFValidation.Skipped(test: $0, reason: network) }
        found.append(CSAFValidation.Skipped(test: "6.3.8", reason: spelling))
        guard version == .v21 else { return found }
        found += ["6.2.55", "6.3.24"].map { CSAFValidation.Skipped(test: $0, reason: network) }
        found.append(CSAFValidation.Skipped(test: "6.3.16", reason: spelling))
        found += missing.map { CSAFValidation.Skipped(test: $0, reason: notYet) }
        return found
    }

    private static let noSchema = Wording(
        ja: "公式スキーマがないため、必須の項目だけを調べました。", en: "The official schema is not at hand; only required properties were looked at.")
    private static let network = Wording(ja: "ネットワークを使う試験です。", en: "The test needs the network.")
    private static let spelling = Wording(ja: "つづりや文法の検査器がありません。", en: "There is no spelling or grammar checker.")
    private static let notYet = Wording(ja: "この試験はまだ実装していません。", en: "The test is not implemented yet.")

    /// Tests of 2.1 that are still to be written.
    static let missing = [
        "6.1.46", "6.1.47", "6.1.48", "6.1.54", "6.1.55", "6.1.60.1", "6.1.60.2", "6.1.60.3", "6.1.64.1", "6.1.64.12",
        "6.2.31", "6.2.34", "6.2.35", "6.2.36", "6.2.37", "6.2.39.1", "6.2.39.2", "6.2.39.3", "6.2.39.4", "6.2.39.5",
        "6.2.39.6", "6.2.39.7", "6.2.39.8", "6.2.39.9", "6.2.39.10", "6.2.39.11", "6.2.39.12", "6.2.39.13", "6.2.42", "6.2.44", "6.2.45", "6.2.46",
        "6.2.47", "6.2.50.1", "6.2.50.2", "6.2.50.3", "6.2.53", "6.2.54.1", "6.2.54.2", "6.2.54.3", "6.2.54.4", "6.2.56.1", "6.2.56.2", "6.2.56.3",
        "6.2.56.4", "6.2.56.5", "6.2.57", "6.3.13", "6.3.14", "6.3.15", "6.3.17", "6.3.19.1", "6.3.19.2", "6.3.19.3", "6.3.19.4", "6.3.19.5",
        "6.3.20", "6.3.21.1", "6.3.21.2", "6.3.21.3", "6.3.21.4", "6.3.21.5", "6.3.21.6", "6.3.21.7", "6.3.21.8", "6.3.21.9", "6.3.22", "6.3.23.1",
        "6.3.23.2", "6.3.25", "6.3.26.1", "6.3.26.2", "6.3.26.3", "6.3.26.4",
    ]
}
