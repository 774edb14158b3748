import Foundation
import Testing

/// Advisories of the sample maker, from the command line.
extension PSIRTDesk {
    static let flaw = "CVE-2021-44228"

    /// Says how the maker publishes, and who may sign.
    func prepareAdvisories(base: String) throws {
        _ = try folder.write("correct horse battery\n", as: "sample.password")
        try done("ono", "user password ono --password-file sample.password")
        try done(
            "ito",
            "advisory publisher --prefix SMD-SA --namespace https://smd.example --base-url \(base) "
                + "--contact-ja 'PSIRT窓口' --contact-en 'PSIRT desk' --email psirt@smd.example "
                + "--cve-organisation 00000000-0000-4000-8000-000000000000")
    }

    func items(_ text: String) throws -> [[String: Any]] {
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        return try #require(answer["items"] as? [[String: Any]])
    }

    /// The number of the finding of the flaw, judged as affected.
    func judged() throws -> Int {
        let entries = try items(try done("ito", "triage list --vulnerability \(Self.flaw) --format json"))
        let finding = try #require(entries.first?["finding"] as? Int)
        try done(
            "ito", "triage set \(finding) --status affected --response update_planned --response workaround --action 'Keep it off the network.'")
        return finding
    }

    /// Opens a drill case about the finding.
    func openDrill(_ finding: Int, options: String = "--kind vulnerability --from own_test") throws -> String {
        let opened = try done("ito", "case open \(options) --title drill --description drill --exercise --tlp GREEN")
        let subject = String(try #require(opened.firstMatch(of: /CASE-\d{4}-[0-9A-Z]{8}/)).0)
        try done("ito", "case link \(subject) finding:\(finding)")
        return subject
    }

    /// Writes all texts that are missing, from the file that the program writes, and accepts what may be accepted.
    func settleAdvisory(_ number: String) throws {
        let written = try done("ito", "advisory texts \(number)")
        let filled = written.replacing(/(?m)^== (\S+) (ja|en)\n(?=\n)/) { match in
            "== \(match.1) \(match.2)\n\(match.2 == "ja" ? "訓練の文" : "Words of the drill"): \(match.1)\n"
        }
        _ = try folder.write(filled, as: "sample.texts")
        try done("ito", "advisory edit \(number) --texts sample.texts")
        // What is left may all have been texts.
        for point in try items(try run("ito", "advisory points \(number) --format json").output) where point["acceptedBy"] is NSNull {
            let key = try #require(point["key"] as? String)
            #expect(point["acceptable"] as? Bool == true, "\(key)")
            try done("ito", "advisory accept \(number) \(key) --reason drill")
        }
        try done("ito", "advisory points \(number)")
    }

    func advisoryNumber(in text: String) throws -> String { String(try #require(text.firstMatch(of: /SMD-SA-\d{4}-\d+/)).0) }
}
